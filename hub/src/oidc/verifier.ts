import { createHash } from 'node:crypto';
import { ExpectedError } from '@motcua/contract';
import type { JWTVerifyGetKey } from 'jose';

/** The identity provider that a hub trusts, and what the hub is called there. */
export interface Provider {
  issuer: string;
  clientId: string;
}

/** Only what a public key can check; `none` and shared secrets are not among them. */
const algorithms = ['ES256', 'ES384', 'EdDSA', 'RS256', 'PS256'];
const oldestSeconds = 600;
const timeoutMs = 5_000;

/**
 * Checks ID tokens of one provider. Invariants:
 * - its keys are fetched when they are first needed, and again when a token names one that is not among them;
 * - a token is taken once: what was seen is remembered for as long as it could be shown again.
 */
export class IdTokenVerifier {
  readonly #provider: Provider;
  readonly #now: () => number;
  readonly #seen = new Map<string, number>();
  #keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(provider: Provider, now: () => number) {
    this.#provider = provider;
    this.#now = now;
  }

  /** The subject that a token is about, as `issuer|sub`. Throws E_OIDC_REFUSED, E_OIDC_UNREACHABLE. */
  async verify(idToken: string): Promise<string> {
    // Loaded by the first who logs in so, and not by every hub that starts.
    const { jwtVerify } = await import('jose');
    const keys = await this.#getKeys();
    const { issuer, clientId } = this.#provider;
    const checks = { issuer, audience: clientId, algorithms, requiredClaims: ['sub', 'iat', 'exp'] };
    const currentDate = new Date(this.#now());
    const { payload } = await jwtVerify(idToken, keys, {
      ...checks,
      currentDate,
      maxTokenAge: oldestSeconds,
      clockTolerance: 60,
    }).catch((cause: unknown) => {
      throw new ExpectedError('E_OIDC_REFUSED', { detail: detailOf(cause) }, { cause });
    });
    this.#takeOnce(idToken);
    return `${issuer}|${payload.sub}`;
  }

  async #getKeys(): Promise<JWTVerifyGetKey> {
    this.#keys ??= findKeys(this.#provider.issuer);
    try {
      return await this.#keys;
    } catch (error) {
      this.#keys = null; // asked again the next time
      throw error;
    }
  }

  #takeOnce(idToken: string): void {
    const now = this.#now();
    for (const [key, until] of this.#seen) if (until <= now) this.#seen.delete(key);
    const digest = createHash('sha256').update(idToken).digest('base64');
    if (this.#seen.has(digest)) throw new ExpectedError('E_OIDC_REFUSED', { detail: 'used before' });
    this.#seen.set(digest, now + (oldestSeconds + 120) * 1000);
  }
}

/** Where the provider says its keys are; it must speak for itself (OpenID Connect Discovery 4.3). */
async function findKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const where = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await fetch(where, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    const said = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (said.issuer !== issuer || typeof said.jwks_uri !== 'string') throw new Error(`${where} speaks for another`);
    const { createRemoteJWKSet } = await import('jose');
    return createRemoteJWKSet(new URL(said.jwks_uri), { timeoutDuration: timeoutMs });
  } catch (cause) {
    throw new ExpectedError('E_OIDC_UNREACHABLE', { issuer, detail: detailOf(cause) }, { cause });
  }
}

const detailOf = (cause: unknown): string => (cause instanceof Error ? cause.message.slice(0, 200) : String(cause));
