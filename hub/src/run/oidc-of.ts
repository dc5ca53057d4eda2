import type { Settings } from '../config/index.ts';
import { IdTokenVerifier } from '../oidc/index.ts';

/** What checks the tokens of the identity provider in the settings; null where there is none. */
export const oidcOf = (
  { oidcIssuer: issuer, oidcClientId: clientId }: Pick<Settings, 'oidcIssuer' | 'oidcClientId'>,
  { now }: { now(): number },
): IdTokenVerifier | null =>
  issuer === undefined || clientId === undefined ? null : new IdTokenVerifier({ issuer, clientId }, now);
