export { IdTokenVerifier } from './verifier.ts';
