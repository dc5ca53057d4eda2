import { sign } from 'node:crypto';
import { Challenge, ExpectedError, type Hardware, RenewResponse, renewalText } from '@motcua/contract';
import { askHub } from './ask-hub.ts';
import { hubProblem } from './hub-problem.ts';
import type { Identity } from './identity.ts';

interface Asking {
  identity: Pick<Identity, 'agent' | 'hubUrl' | 'key' | 'certificate' | 'ca'>;
  /** Null only asks how it stands. */
  csr: string | null;
  hardware: Hardware | null;
  hostname: string;
  signal?: AbortSignal | undefined;
}

/** Something to sign, and the clock of the hub. */
export async function fetchChallenge({ identity, signal }: Pick<Asking, 'identity' | 'signal'>): Promise<Challenge> {
  const answer = await askHub(new URL('/v1/challenge', identity.hubUrl), { ca: identity.ca, signal });
  return read(identity.hubUrl, answer, Challenge);
}

/** Proves to the hub who this is, and asks how it stands or for a new certificate. */
export async function askStanding(
  { identity, csr, hardware, hostname, signal }: Asking,
  challenge: string,
): Promise<RenewResponse> {
  const { agent, hubUrl, key, certificate, ca } = identity;
  const text = renewalText({ agent, challenge, csr });
  const signature = sign('sha256', new TextEncoder().encode(text), key).toString('base64url');
  const body = { certificate, challenge, signature, csr, hardware, hostname };
  const url = new URL(`/v1/agents/${encodeURIComponent(agent)}/renew`, hubUrl);
  return read(hubUrl, await askHub(url, { ca, body, signal }), RenewResponse);
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error };
}

function read<T>(hub: string, answer: { status: number; body: string }, schema: Schema<T>): T {
  if (answer.status < 200 || answer.status > 299) throw hubProblem(hub, answer);
  try {
    const parsed = schema.safeParse(JSON.parse(answer.body));
    if (parsed.success) return parsed.data;
  } catch {
    // Told below.
  }
  throw new ExpectedError('E_ENROLMENT_DAMAGED', { hub, detail: 'the answer does not fit its schema' });
}
