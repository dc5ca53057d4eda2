import { join } from 'node:path';
import { EnrolResponse, ExpectedError, parseEnrolToken } from '@motcua/contract';
import type { State } from '../state/open-state.ts';
import { askHub } from './ask-hub.ts';
import { certificateFault } from './check-certificate.ts';
import { hubProblem } from './hub-problem.ts';
import type { Identity } from './identity.ts';
import { pinAuthority } from './pin-authority.ts';
import { readHardware } from './read-hardware.ts';
import { readIdentity } from './read-identity.ts';
import { writeIdentity } from './write-identity.ts';

export interface EnrolOptions {
  hubUrl: string;
  token: string;
  /** Where the token came from, for messages. */
  tokenPath?: string;
  state: Pick<State, 'path' | 'files'>;
  host: { hostname: string; os: string };
  force?: boolean;
  signal?: AbortSignal | undefined;
}

/** Enrols this PC: trust from the token, an own key, a certificate from the hub, all of it in the state folder. */
export async function enrol({ state, force = false, ...options }: EnrolOptions): Promise<Identity> {
  if (!force) {
    const existing = await readIdentity(state);
    if (existing !== null) throw new ExpectedError('E_ALREADY_ENROLLED', { path: state.path, agent: existing.agent });
  }
  const token = parseEnrolToken(options.token);
  if (token === null) throw new ExpectedError('E_TOKEN_MALFORMED', { path: options.tokenPath ?? 'token' });
  const hub = parseHubUrl(options.hubUrl);
  const ca = await pinAuthority(hub, { caSha256: token.caSha256, signal: options.signal });
  const { makeRequest } = await import('./make-request.ts'); // heavy, and needed once in the life of a PC
  const { key, csr } = await makeRequest();
  const hardware = await readHardware({ files: state.files });
  const body = { token: options.token.trim(), csr, host: { ...options.host, hardware } };
  const answer = await askHub(new URL('/v1/enrol', hub), { ca, body, signal: options.signal });
  const identity = readAnswer(hub, answer, { key, ca });
  // Versions of one hub say nothing to another: an old one would be taken for newer than all that the new hub says.
  await state.files.remove(join(state.path, 'desired.json')).catch(() => {});
  await writeIdentity(state, identity);
  return identity;
}

function parseHubUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'https:')
    throw new ExpectedError('E_USAGE', { detail: `--hub ${text}: expected https://HOST:PORT` });
  return url;
}

function readAnswer(
  hub: URL,
  answer: { status: number; body: string },
  { key, ca }: { key: string; ca: string },
): Identity {
  if (answer.status < 200 || answer.status > 299) throw hubProblem(hub.origin, answer);
  const parsed = EnrolResponse.safeParse(parseJson(answer.body));
  if (!parsed.success) throw refused(hub, 'the answer does not fit its schema');
  const { agent, unit, certificate, mqttUrl, mqttUrls } = parsed.data;
  const fault = certificateFault({ certificate, key, ca, agent });
  if (fault !== null) throw refused(hub, `the certificate: ${fault}`);
  if (URL.parse(mqttUrl)?.protocol !== 'mqtts:') throw refused(hub, `the broker's address ${mqttUrl} is not mqtts://`);
  return { agent, unit, hubUrl: hub.origin, mqttUrl, mqttUrls, key, certificate, ca };
}

const refused = (hub: URL, detail: string) => new ExpectedError('E_ENROLMENT_DAMAGED', { hub: hub.origin, detail });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
