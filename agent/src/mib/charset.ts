/** Names of TextDecoder for the numbers of IANA's character sets (IANACharset) that printers use. */
const encodings: Readonly<Record<number, string>> = {
  3: 'ascii',
  4: 'windows-1252',
  5: 'iso-8859-2',
  6: 'iso-8859-3',
  7: 'iso-8859-4',
  8: 'iso-8859-5',
  9: 'iso-8859-6',
  10: 'iso-8859-7',
  11: 'iso-8859-8',
  12: 'windows-1254',
  13: 'iso-8859-10',
  17: 'shift_jis',
  18: 'euc-jp',
  38: 'euc-kr',
  106: 'utf-8',
  109: 'iso-8859-13',
  111: 'iso-8859-15',
  113: 'gbk',
  2025: 'gb2312',
  2026: 'big5',
  2252: 'windows-1252',
  2258: 'windows-1258',
};

/** The upper half of hp-roman8 (IANA 2004), which TextDecoder does not know; from 0xA0 on. */
const roman8 = '\u00a0ÀÂÈÊËÎÏ´ˋˆ¨˜ÙÛ₤¯Ýý°ÇçÑñ¡¿¤£¥§ƒ¢âêôûáéóúàèòùäëöüÅîØÆåíøæÄìÖÜÉïßÔÁÃãÐðÍÌÓÒÕõŠšÚŸÿÞþ·µ¶¾—¼½ªº«■»±';

/** Text of octets in a numbered character set; UTF-8 where the number is not known. */
export function decodeText(octets: Uint8Array, charset: number | null): string {
  if (charset === 2004) {
    return [...octets]
      .map((octet) => (octet < 0xa0 ? String.fromCharCode(octet) : (roman8[octet - 0xa0] ?? '\ufffd')))
      .join('');
  }
  const encoding = charset === null ? undefined : encodings[charset];
  return new TextDecoder(encoding ?? 'utf-8').decode(octets);
}
