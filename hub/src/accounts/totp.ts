import { createHmac, timingSafeEqual } from 'node:crypto';

const stepSeconds = 30;
const digits = 6;
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of one step of 30 seconds (RFC 6238 with SHA-1, which is what authenticator programs speak). */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f; // dynamic truncation, RFC 4226 5.3
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The step that a code belongs to, one step early or late allowed for slow fingers and clocks; null when it fits none, or
 * was used before: a code that somebody looked at over a shoulder is worth nothing.
 */
export function checkTotp(
  secret: Uint8Array,
  code: string,
  { now, lastStep }: { now: number; lastStep: number | null },
): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const present = Math.floor(now / 1000 / stepSeconds);
  const fits = (step: number) => timingSafeEqual(Buffer.from(totpCode(secret, step)), Buffer.from(code));
  return [present - 1, present, present + 1].find((step) => step > (lastStep ?? -1) && fits(step)) ?? null;
}

/** Bytes in base32 (RFC 4648), as authenticator programs want them typed. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => base32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The bytes of a base32 text; bits that make no whole byte are dropped. */
export function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => base32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
