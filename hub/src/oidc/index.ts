export { IdTokenVerifier } from './verifier.ts';
export { type PendingLogin, WebLogin } from './web-login.ts';
