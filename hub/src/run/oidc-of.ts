import { readPassphrase } from '../authority/index.ts';
import type { Settings } from '../config/index.ts';
import { IdTokenVerifier, WebLogin } from '../oidc/index.ts';

type ProviderSettings = Pick<Settings, 'oidcIssuer' | 'oidcClientId' | 'oidcClientSecretFile'>;

/** What knows the identity provider in the settings; nulls where there is none. */
export async function oidcOf(
  { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecretFile }: ProviderSettings,
  { now }: { now(): number },
): Promise<{ oidc: IdTokenVerifier | null; webLogin: WebLogin | null }> {
  if (issuer === undefined || clientId === undefined) return { oidc: null, webLogin: null };
  const clientSecret = await readPassphrase(oidcClientSecretFile);
  return {
    oidc: new IdTokenVerifier({ issuer, clientId }, now),
    webLogin: new WebLogin({ issuer, clientId, clientSecret }),
  };
}
