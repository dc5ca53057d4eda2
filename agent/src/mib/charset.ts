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
  36: 'euc-kr',
  38: 'euc-kr',
  39: 'iso-2022-jp',
  106: 'utf-8',
  109: 'iso-8859-13',
  110: 'iso-8859-14',
  111: 'iso-8859-15',
  112: 'iso-8859-16',
  113: 'gbk',
  114: 'gb18030',
  1000: 'utf-16be',
  1013: 'utf-16be',
  1014: 'utf-16le',
  1015: 'utf-16be',
  2024: 'shift_jis',
  2025: 'gb2312',
  2026: 'big5',
  2084: 'koi8-r',
  2250: 'windows-1250',
  2251: 'windows-1251',
  2252: 'windows-1252',
  2253: 'windows-1253',
  2254: 'windows-1254',
  2255: 'windows-1255',
  2256: 'windows-1256',
  2257: 'windows-1257',
  2258: 'windows-1258',
  2259: 'windows-874',
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

/** Character sets whose octets can be read as ASCII and mean something else. */
const wide: ReadonlySet<number> = new Set([39, 1000, 1013, 1014, 1015]);
const isPlain = (octet: number): boolean => octet >= 0x20 && octet < 0x7f;

/**
 * Pure: text of octets of which a character set is said, which need not be true: UTF-8 where they are UTF-8, then by their byte
 * order mark, then as is said, and Latin-1 at last, which takes anything.
 */
export function readText(octets: Uint8Array, said: number | null = null): string {
  if (said !== null && wide.has(said) && !octets.every(isPlain)) return decodeText(octets, said);
  const bytes = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  const utf8 = bytes.toString('utf8');
  if (isWhole(utf8)) return utf8;
  const asSaid = said !== null && encodings[said] !== undefined ? decodeText(octets, said) : null;
  const [first, second] = octets;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(octets);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  if (said === 2004) return decodeText(octets, said);
  return asSaid !== null && isWhole(asSaid) ? asSaid : bytes.toString('latin1');
}

const isWhole = (text: string): boolean => !text.includes('\ufffd');
