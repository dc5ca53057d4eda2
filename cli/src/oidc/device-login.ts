import { ExpectedError } from '@motcua/contract';
import {
  allowInsecureRequests,
  discovery,
  initiateDeviceAuthorization,
  None,
  pollDeviceAuthorizationGrant,
} from 'openid-client';

/** What a person has to do: open an address on any device, and compare or type a code. */
interface DevicePrompt {
  address: string;
  code: string;
}

/** How to log in at an identity provider from a terminal (RFC 8628). */
export interface DeviceLogin {
  issuer: string;
  clientId: string;
  signal: AbortSignal;
  /** Seconds between questions, when the provider does not say. */
  intervalSeconds?: number;
  onPrompt: (prompt: DevicePrompt) => void;
}

/** The ID token that the provider gives once the person has agreed. Throws E_OIDC_UNREACHABLE, E_OIDC_REFUSED. */
export async function deviceLogin({
  issuer,
  clientId,
  signal,
  intervalSeconds,
  onPrompt,
}: DeviceLogin): Promise<string> {
  // In the clear only on this machine; the hub's settings refuse any other.
  const execute = new URL(issuer).protocol === 'http:' ? { execute: [allowInsecureRequests] } : {};
  const provider = await discovery(new URL(issuer), clientId, undefined, None(), execute).catch((cause: unknown) => {
    throw new ExpectedError('E_OIDC_UNREACHABLE', { issuer, detail: detailOf(cause) }, { cause });
  });
  try {
    const begun = await initiateDeviceAuthorization(provider, { scope: 'openid' });
    onPrompt({ address: begun.verification_uri_complete ?? begun.verification_uri, code: begun.user_code });
    const paced = intervalSeconds === undefined ? begun : { ...begun, interval: intervalSeconds };
    const { id_token: idToken } = await pollDeviceAuthorizationGrant(provider, paced, undefined, { signal });
    if (idToken === undefined) throw new Error('no id_token');
    return idToken;
  } catch (cause) {
    if (signal.aborted) throw new ExpectedError('E_INTERRUPTED', {}, { cause });
    throw new ExpectedError('E_OIDC_REFUSED', { detail: detailOf(cause) }, { cause });
  }
}

const detailOf = (cause: unknown): string => (cause instanceof Error ? cause.message.slice(0, 200) : String(cause));
