import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, ExpectedError, isExpected, StatusView, type Words } from '@motcua/contract';
import { lookAround } from '../../connection/find-target.ts';
import { type Endpoint, openTarget } from '../../connection/open-target.ts';
import { request } from '../../connection/request.ts';
import { resolveTarget, type Situation, type Target } from '../../connection/resolve-target.ts';
import type { Session } from '../../session.ts';
import type { checkTexts } from '../../texts/doctor.ts';
import { type HubFlags, hubAt } from '../connect.ts';
import type { Check } from './check.ts';
import {
  failed,
  fine,
  judgeCertificate,
  judgeClock,
  judgeDisk,
  judgeIdentities,
  judgeMode,
  judgeNode,
} from './judge.ts';
import { lookAtServer } from './look-at-server.ts';

type Name = keyof typeof checkTexts;

/** Examines everything that commands need, from this Node to the hub; stops where nothing further can be reached. */
export async function examineInstallation(session: Session, flags: HubFlags): Promise<Check[]> {
  const node = judgeNode(process.version);
  const situation = await attempt('config', () => lookAround(session.io.env, flags));
  if ('check' in situation) return [node, situation];
  const found = await attempt('target', async () => targetOf(situation.value));
  if ('check' in found) return [node, fine('config', situation.value.configFile), found];
  const target = found.value;
  const where = target.is === 'hub' ? target.url.value : target.dir.value;
  const folder = target.is === 'data' ? await examineFolder(target.dir.value) : [];
  return [
    node,
    fine('config', situation.value.configFile),
    fine('target', where),
    ...folder,
    ...(await examineHub(session, target)),
  ];
}

function targetOf(situation: Situation): Target {
  const target = resolveTarget(situation);
  if (target === null) throw new ExpectedError('E_NO_HUB');
  return target;
}

async function examineFolder(dir: string): Promise<Check[]> {
  const token = join(dir, 'admin.token');
  return Promise.all([
    checked('folder', async () => judgeMode('folder', dir, (await stat(dir)).mode)),
    checked('token', async () => judgeMode('token', token, (await stat(token)).mode)),
    checked('disk', async () => {
      const { bavail, blocks, bsize } = await statfs(dir);
      return judgeDisk({ freeBytes: bavail * bsize, totalBytes: blocks * bsize });
    }),
  ]);
}

async function examineHub(session: Session, target: Target): Promise<Check[]> {
  const opened = await attempt('hub', () => openTarget(target));
  if ('check' in opened) return [opened];
  const endpoint = opened.value;
  const seen = await attempt('hub', () => lookAtServer(endpoint));
  if ('check' in seen) return [seen];
  const now = session.io.now();
  const { validTo, date } = seen.value;
  return [
    fine('hub', endpoint.url),
    ...(validTo === null ? [] : [judgeCertificate({ validTo, now })]),
    ...(date === null ? [] : [judgeClock({ hub: date, now })]),
    await checked('ready', async () => isReady(endpoint, session)),
    ...(await examineStatus(endpoint, session)),
  ];
}

async function examineStatus(endpoint: Endpoint, { signal }: Session): Promise<Check[]> {
  const status = await attempt('access', () => hubAt(endpoint, signal).get('/v1/status', StatusView));
  if ('check' in status) return [status];
  const { installation, agents } = status.value;
  return [fine('access', installation), judgeIdentities(agents.cloned ?? null)];
}

async function isReady(endpoint: Endpoint, { signal }: Session): Promise<Check> {
  await request(endpoint, { path: '/readyz', signal, timeoutMs: 5000 });
  return fine('ready', null);
}

/** What a step gives, or the failed check that it is. */
async function attempt<T>(check: Name, step: () => Promise<T>): Promise<{ value: T } | Check> {
  try {
    return { value: await step() };
  } catch (error) {
    return failed(check, wordsOf(error));
  }
}

async function checked(check: Name, step: () => Promise<Check>): Promise<Check> {
  const tried = await attempt(check, step);
  return 'check' in tried ? tried : tried.value;
}

function wordsOf(error: unknown): Words {
  const detail = error instanceof Error ? error.message : String(error);
  if (!isExpected(error)) return { vi: detail, en: detail };
  const vi = describeError(error, 'vi');
  const en = describeError(error, 'en');
  return { vi: `${vi.what}. ${vi.hint}`, en: `${en.what}. ${en.hint}` };
}
