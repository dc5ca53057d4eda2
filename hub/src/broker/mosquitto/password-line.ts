import { pbkdf2Sync } from 'node:crypto';

const iterations = 101;

/**
 * A line of Mosquitto's password file: `name:$7$iterations$salt$hash`, PBKDF2 with HMAC-SHA-512 (mosquitto_passwd(1)). Few
 * iterations are enough, for the secret is random and not a person's.
 */
export function passwordLine({ name, secret, salt }: { name: string; secret: string; salt: Buffer }): string {
  const hash = pbkdf2Sync(secret, salt, iterations, 64, 'sha512');
  return `${name}:$7$${iterations}$${salt.toString('base64')}$${hash.toString('base64')}\n`;
}
