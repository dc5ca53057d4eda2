import { readFile } from 'node:fs/promises';
import { recoverAgent, type Trust, type Waiting } from '@motcua/agent';
import { ExpectedError } from '@motcua/contract';
import { httpsUrl } from '../connection/open-target.ts';
import type { Session } from '../session.ts';
import { talkTexts } from '../texts/talk.ts';
import { fileProblem } from './file-problem.ts';
import { readSecret } from './read-secret.ts';

interface RecoverFlags {
  hub: string;
  unit: string;
  'token-file'?: string | undefined;
  'ca-file'?: string | undefined;
  every: number;
  state: string;
}

/** Has this PC ask to be let in again; tells how it stands whenever that changes. */
export async function recover(
  { io, signal, tell }: Session,
  flags: RecoverFlags,
): Promise<{ agent: string; unit: string; mqttUrl: string }> {
  const { unit, every, state } = flags;
  let told: Waiting['why'] | null = null;
  const onWaiting = (waiting: Waiting) => {
    if (waiting.why === told) return;
    told = waiting.why;
    if (waiting.why === 'pending') tell(talkTexts.waitingForApproval, { id: waiting.id });
    else tell(talkTexts.hubAway, { detail: waiting.detail });
  };
  const hubUrl = httpsUrl(flags.hub, '--hub');
  const trust = await trustIn(flags, io.env.MOTCUA_CA_FILE);
  return recoverAgent({ hubUrl, unit, trust, state, everyMs: every * 1000, onWaiting, signal });
}

/** A PC that has lost everything trusts nobody by itself: somebody has to hand it that. */
async function trustIn(flags: RecoverFlags, caFile: string | undefined): Promise<Trust> {
  const tokenPath = flags['token-file'];
  if (tokenPath !== undefined) return { token: await readSecret(tokenPath), tokenPath };
  const path = flags['ca-file'] ?? caFile;
  if (path === undefined) throw new ExpectedError('E_TRUST_NEEDED', {});
  const unreadable = (error: unknown): never => {
    throw fileProblem(error, path);
  };
  return { ca: await readFile(path, 'utf8').catch(unreadable) };
}
