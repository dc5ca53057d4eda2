export { IdTokenVerifier, type Provider } from './verifier.ts';
