/** The alphabet of 7 bits and what takes two places in it (3GPP TS 23.038 6.2.1); all else needs 16 bits. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extended = '\f^{}\\[~]|€';

/** Places in one message alone, and in each of several that belong together (3GPP TS 23.040 9.2.3.24.1). */
const room = { gsm7: { alone: 160, together: 153 }, ucs2: { alone: 70, together: 67 } } as const;

export interface SmsSize {
  encoding: keyof typeof room;
  /** Places that it takes. */
  units: number;
  /** Messages that are paid for. */
  segments: number;
}

/** Pure: how a text goes out as SMS; a character is never cut in two. */
export function smsSize(text: string): SmsSize {
  const characters = [...text];
  const plain = characters.every((one) => basic.includes(one) || extended.includes(one));
  const encoding = plain ? 'gsm7' : 'ucs2';
  const costs = characters.map((one) => (plain ? (extended.includes(one) ? 2 : 1) : one.length));
  const units = costs.reduce((sum, cost) => sum + cost, 0);
  const { alone, together } = room[encoding];
  return { encoding, units, segments: units <= alone ? 1 : packed(costs, together) };
}

function packed(costs: readonly number[], size: number): number {
  let segments = 1;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > size) {
      segments += 1;
      used = 0;
    }
    used += cost;
  }
  return segments;
}

/** A Vietnamese text as phones without its letters show it, in the alphabet of 7 bits; what has no likeness is `?`. */
export const withoutAccents = (text: string): string =>
  [
    ...text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll('đ', 'd')
      .replaceAll('Đ', 'D')
      .replaceAll('…', '...')
      .replaceAll(/[“”]/g, '"')
      .replaceAll(/[‘’]/g, "'")
      .replaceAll(/[–—]/g, '-'),
  ]
    .map((one) => (basic.includes(one) || extended.includes(one) ? one : '?'))
    .join('');
