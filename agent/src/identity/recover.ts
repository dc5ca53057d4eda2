import { createPublicKey, hash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError, isExpected, parseEnrolToken, RenewResponse } from '@motcua/contract';
import { backOffMs } from '../report/back-off.ts';
import type { State } from '../state/open-state.ts';
import { askHub } from './ask-hub.ts';
import { certificateFault } from './check-certificate.ts';
import { hubProblem } from './hub-problem.ts';
import type { Identity } from './identity.ts';
import { pinAuthority } from './pin-authority.ts';
import { readHardware } from './read-hardware.ts';
import { readIdentity } from './read-identity.ts';
import { forgetRenewal, keyToAskFor } from './renewed-file.ts';
import { writeIdentity } from './write-identity.ts';

/** Whom to trust: the PEM of the hub's authority, or any token of it, also one that is used up: only its fingerprint counts. */
export type Trust = { ca: string } | { token: string; tokenPath: string };

/** What a person may want to know meanwhile; `id` is the request's in `agent pending`. */
export type Waiting = { id: string; why: 'pending' } | { id: string; why: 'unreachable'; detail: string };

export interface RecoverOptions {
  hubUrl: string;
  unit: string;
  trust: Trust;
  state: Pick<State, 'path' | 'files'>;
  host: { hostname: string; os: string };
  random: () => number;
  onWaiting: (waiting: Waiting) => void;
  signal: AbortSignal;
  /** Between two questions. */
  everyMs: number;
}

/**
 * Lets a PC that has lost its state ask to be let in again, and waits until a person has decided. The key that it asks for is
 * kept, so that whoever starts it anew goes on with the same request. Throws E_ALREADY_ENROLLED, E_REQUEST_REJECTED, E_INTERRUPTED.
 */
export async function recover(options: RecoverOptions): Promise<Identity> {
  const { state, signal, trust } = options;
  const existing = await readIdentity(state).catch(() => null); // a damaged one is what has been lost
  if (existing !== null) throw new ExpectedError('E_ALREADY_ENROLLED', { path: state.path, agent: existing.agent });
  const hub = new URL(options.hubUrl);
  const ca = 'ca' in trust ? trust.ca : await pinAuthority(hub, { caSha256: fingerprintIn(trust), signal });
  const { makeRequest } = await import('./make-request.ts');
  const request = await keyToAskFor(state, makeRequest);
  try {
    const identity = await untilDecided({ ...options, hub, ca, ...request, id: requestId(request.key) });
    await state.files.remove(join(state.path, 'desired.json')).catch(() => {});
    await writeIdentity(state, identity);
    return identity;
  } catch (error) {
    if (signal.aborted) throw new ExpectedError('E_INTERRUPTED', {}, { cause: error });
    // Whoever was refused and asks again asks for something new.
    if (isExpected(error) && error.code === 'E_REQUEST_REJECTED') await forgetRenewal(state);
    throw error;
  }
}

interface Asking extends RecoverOptions {
  hub: URL;
  ca: string;
  key: string;
  csr: string;
  id: string;
}

async function untilDecided(asking: Asking): Promise<Identity> {
  const { random, everyMs, signal, onWaiting, id } = asking;
  let failures = 0;
  for (let first = true; ; first = false) {
    let waitMs = everyMs * (0.75 + random() / 2);
    try {
      const answer = await ask(asking);
      if (answer.standing === 'renewed') return take(asking, answer);
      if (answer.standing === 'rejected') throw new ExpectedError('E_REQUEST_REJECTED', { id });
      failures = 0;
      onWaiting({ id, why: 'pending' });
    } catch (error) {
      // Once it has answered, a hub that is away comes back; before, its address may be wrong.
      if (first || !isExpected(error) || !isPassing(error)) throw error;
      failures += 1;
      waitMs += backOffMs({ failures, random: random(), baseMs: everyMs });
      onWaiting({ id, why: 'unreachable', detail: error.message });
    }
    await sleep(waitMs, undefined, { signal });
  }
}

const isPassing = ({ code }: ExpectedError): boolean => code === 'E_UNREACHABLE' || code === 'E_TOO_MANY_REQUESTS';

async function ask({ hub, ca, csr, unit, host, state, signal }: Asking): Promise<RenewResponse> {
  const hardware = await readHardware({ files: state.files });
  const body = { unit, csr, host, hardware };
  const answer = await askHub(new URL('/v1/enrol-requests', hub), { ca, body, signal });
  if (answer.status < 200 || answer.status > 299) throw hubProblem(hub.origin, answer);
  const parsed = RenewResponse.safeParse(JSON.parse(answer.body));
  if (parsed.success) return parsed.data;
  throw new ExpectedError('E_ENROLMENT_DAMAGED', { hub: hub.origin, detail: 'the answer does not fit its schema' });
}

function take({ hub, key }: Asking, { agent, unit, certificate, ca, mqttUrl }: RenewResponse): Identity {
  const fault = certificate === null ? 'there is none' : certificateFault({ certificate, key, ca, agent });
  if (certificate === null || fault !== null)
    throw new ExpectedError('E_ENROLMENT_DAMAGED', { hub: hub.origin, detail: `the certificate: ${fault}` });
  return { agent, unit, hubUrl: hub.origin, mqttUrl, key, certificate, ca };
}

function fingerprintIn({ token, tokenPath }: Extract<Trust, { token: string }>): string {
  const parsed = parseEnrolToken(token);
  if (parsed === null) throw new ExpectedError('E_TOKEN_MALFORMED', { path: tokenPath });
  return parsed.caSha256;
}

/** As the hub calls a request: by the hash of its public key. */
function requestId(key: string): string {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return `a-${hash('sha256', spki).slice(0, 12)}`;
}
