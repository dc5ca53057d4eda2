export { type Authority, initAuthority, openAuthority } from './open-authority.ts';
export type { ServerIdentity } from './server-certificate.ts';
