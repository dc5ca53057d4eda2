import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A token of 256 random bits: nobody guesses it, so a plain hash is enough to keep. */
export const makeSecret = (): string => randomBytes(32).toString('base64url');

export const secretHash = (secret: string): string => hash('sha256', secret);

/** Compares without telling by its time how much of it was right. */
export function isSecret(given: string, wantedHash: string): boolean {
  const a = Buffer.from(secretHash(given), 'hex');
  const b = Buffer.from(wantedHash, 'hex');
  return a.length === b.length && timingSafeEqual(a, b);
}
