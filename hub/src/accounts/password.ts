import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

/** Longest password; longer ones cost work before they are even wrong. */
const longestPassword = 256;

/** Bytes of a password: NFC, because the same letters come in two forms from different keyboards. */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFC'), 'utf8');

/** A password as it is kept: a PHC string of argon2id. */
export async function hashPassword(password: string, random: (size: number) => Buffer = randomBytes): Promise<string> {
  const nonce = random(16);
  const tag = await derive('argon2id', { message: bytesOf(password), nonce, tagLength, ...cost });
  const params = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${params}$${unpadded(nonce)}$${unpadded(tag)}`;
}

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{8,88})\$([A-Za-z0-9+/]{16,88})$/;

/** Whether a password is the one that was kept. What is not one of our PHC strings fits nothing. */
export async function verifyPassword(kept: string, password: string): Promise<boolean> {
  const parts = phc.exec(kept);
  if (parts === null || password.length > longestPassword) return false;
  const [, memory, passes, parallelism, nonce = '', tag = ''] = parts;
  const wanted = Buffer.from(tag, 'base64');
  const got = await derive('argon2id', {
    ...{ message: bytesOf(password), nonce: Buffer.from(nonce, 'base64'), tagLength: wanted.length },
    ...{ memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
  });
  return timingSafeEqual(Buffer.from(got), wanted);
}
