export { type AuthorityFacts, authorityFacts } from './authority-facts.ts';
export { type Authority, initAuthority, openAuthority } from './open-authority.ts';
export type { Issued } from './read-issued.ts';
export { readPassphrase } from './read-passphrase.ts';
export { encryptKeys, finishRoll, startRoll } from './roll.ts';
export type { ServerIdentity } from './server-certificate.ts';
