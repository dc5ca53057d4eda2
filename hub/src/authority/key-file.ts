import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';
import { ExpectedError } from '@motcua/contract';

/** RFC 7914, at 128 MiB: PKCS #8 as Node writes it uses PBKDF2 with 2,048 rounds, which a graphics card runs through in no time. */
export const strongCost = { N: 2 ** 17, r: 8, p: 1 } as const;
/** What it costs to try a passphrase; it stands in the file. */
export type KeyCost = Record<'N' | 'r' | 'p', number>;
const mark = 'motcua-key-1';
const shortestPassphrase = 12;

interface SealedKey {
  v: typeof mark;
  kdf: 'scrypt';
  N: number;
  r: number;
  p: number;
  salt: string;
  iv: string;
  tag: string;
  data: string;
}

/** A private key as it is kept: encrypted by a passphrase (AES-256-GCM, key by scrypt). */
export function sealKey({
  pem,
  passphrase,
  random,
  cost = strongCost,
}: {
  pem: string;
  passphrase: string;
  random: (bytes: number) => Buffer;
  cost?: KeyCost;
}): string {
  if (passphrase.length < shortestPassphrase)
    throw new ExpectedError('E_CA_PASSPHRASE_SHORT', { least: shortestPassphrase });
  const [salt, iv] = [random(16), random(12)];
  const cipher = createCipheriv('aes-256-gcm', derive(passphrase, salt, cost), iv);
  const data = Buffer.concat([cipher.update(pem, 'utf8'), cipher.final()]);
  const [saltText, ivText, tag] = [salt, iv, cipher.getAuthTag()].map((each) => each.toString('base64url'));
  const sealed = { v: mark, kdf: 'scrypt', ...cost, salt: saltText, iv: ivText, tag, data: data.toString('base64url') };
  return `${JSON.stringify(sealed, null, 2)}\n`;
}

/** Whether a key file is encrypted. */
export const isSealed = (text: string): boolean => text.trimStart().startsWith('{');

/** The private key in a file, whichever way it is kept. Throws E_CA_PASSPHRASE_NEEDED, E_CA_PASSPHRASE_WRONG. */
export function openKey({ text, passphrase, path }: { text: string; passphrase: string | null; path: string }): string {
  if (!isSealed(text)) return text;
  if (passphrase === null) throw new ExpectedError('E_CA_PASSPHRASE_NEEDED', { path });
  const { salt, iv, tag, data, ...given } = parseSealed(text, path);
  const bytes = (value: string) => Buffer.from(value, 'base64url');
  const cipher = createDecipheriv('aes-256-gcm', derive(passphrase, bytes(salt), given), bytes(iv));
  try {
    cipher.setAuthTag(bytes(tag));
    return Buffer.concat([cipher.update(bytes(data)), cipher.final()]).toString('utf8');
  } catch (cause) {
    throw new ExpectedError('E_CA_PASSPHRASE_WRONG', { path }, { cause });
  }
}

const derive = (passphrase: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }): Buffer =>
  // Composed (NFC), so that a passphrase typed on another keyboard is the same.
  scryptSync(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * 2 ** 20 });

function parseSealed(text: string, path: string): SealedKey {
  try {
    const value = JSON.parse(text) as SealedKey;
    const whole = ['salt', 'iv', 'tag', 'data'].every((key) => typeof value[key as keyof SealedKey] === 'string');
    // A cost beyond what we write would only serve to keep the hub busy.
    if (value.v === mark && whole && value.N <= 2 ** 20 && value.r <= 16 && value.p <= 4) return value;
  } catch {
    // Told below.
  }
  throw new ExpectedError('E_CA_DAMAGED', { path, detail: 'ca.key' });
}
