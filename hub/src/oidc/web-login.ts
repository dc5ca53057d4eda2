import { ExpectedError } from '@motcua/contract';
import type { Configuration } from 'openid-client';

/** A login that was begun in a browser: what its answer has to fit (OpenID Connect Core 3.1, RFC 7636). */
export interface PendingLogin {
  state: string;
  nonce: string;
  verifier: string;
}

interface Options {
  issuer: string;
  clientId: string;
  /** Of a client that can keep one; null for one that proves itself by PKCE only. */
  clientSecret: string | null;
}

/**
 * Logs people in by their browser: authorization code with PKCE. What the provider says of itself is asked for when it is first
 * needed, and again after it could not be reached.
 */
export class WebLogin {
  readonly #options: Options;
  #provider: Promise<Configuration> | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Where to send the browser, and what its answer is checked by. Throws E_OIDC_UNREACHABLE. */
  async begin(redirectUri: string): Promise<{ url: string; pending: PendingLogin }> {
    const oidc = await import('openid-client');
    const provider = await this.#reach();
    const pending = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const url = oidc.buildAuthorizationUrl(provider, {
      ...{ redirect_uri: redirectUri, scope: 'openid', response_type: 'code' },
      ...{ state: pending.state, nonce: pending.nonce, code_challenge_method: 'S256' },
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
    });
    return { url: url.href, pending };
  }

  /** The ID token that a browser's answer is good for; its signature is still to be checked. Throws E_OIDC_REFUSED. */
  async finish(answer: URL, { state, nonce, verifier }: PendingLogin): Promise<string> {
    const { authorizationCodeGrant } = await import('openid-client');
    const provider = await this.#reach();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    try {
      const { id_token: idToken } = await authorizationCodeGrant(provider, answer, checks);
      if (idToken === undefined) throw new Error('no id_token');
      return idToken;
    } catch (cause) {
      throw new ExpectedError('E_OIDC_REFUSED', { detail: detailOf(cause) }, { cause });
    }
  }

  async #reach(): Promise<Configuration> {
    this.#provider ??= discover(this.#options);
    try {
      return await this.#provider;
    } catch (error) {
      this.#provider = null; // asked again the next time
      throw error;
    }
  }
}

/** Loaded by the first who logs in so, and not by every hub that starts. */
async function discover({ issuer, clientId, clientSecret }: Options): Promise<Configuration> {
  const { allowInsecureRequests, ClientSecretBasic, discovery, None } = await import('openid-client');
  const proof = clientSecret === null ? None() : ClientSecretBasic(clientSecret);
  // In the clear only on this machine; the settings refuse any other.
  const execute = new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(new URL(issuer), clientId, undefined, proof, { execute, timeout: 5 }).catch((cause: unknown) => {
    throw new ExpectedError('E_OIDC_UNREACHABLE', { issuer, detail: detailOf(cause) }, { cause });
  });
}

const detailOf = (cause: unknown): string => (cause instanceof Error ? cause.message.slice(0, 200) : String(cause));
