export { type Authority, initAuthority, openAuthority } from './open-authority.ts';
export type { Issued } from './read-issued.ts';
export { encryptKeys, finishRoll, startRoll } from './roll.ts';
export type { ServerIdentity } from './server-certificate.ts';
