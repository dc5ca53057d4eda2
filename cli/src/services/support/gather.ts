import { readFile } from 'node:fs/promises';
import { AgentRow, isExpected, StatusView, settingVariable } from '@motcua/contract';
import { lookAround } from '../../connection/find-target.ts';
import { requestText } from '../../connection/request.ts';
import { resolveTarget } from '../../connection/resolve-target.ts';
import type { Session } from '../../session.ts';
import { version } from '../../version.ts';
import { connect, type Hub, type HubFlags } from '../connect.ts';
import { examineInstallation } from '../doctor/examine-installation.ts';
import { summariseAgents } from './summarise-agents.ts';
import type { TarFile } from './tar.ts';

const lastLines = 2000;

/** Everything that helps to see what is wrong from afar, not yet scrubbed. What cannot be read says why. */
export async function gather(session: Session, flags: HubFlags & { log?: string[] | undefined }): Promise<TarFile[]> {
  const { io } = session;
  const hub = await connect(session, flags).catch(() => null);
  const of = (read: (hub: Hub) => Promise<unknown>) => told(async () => (hub === null ? null : await read(hub)));
  const json: Record<string, unknown> = {
    about: { program: version, node: process.version, platform: process.platform, arch: process.arch, at: io.now() },
    settings: settingsIn(io.env),
    doctor: await told(async () => (await examineInstallation(session, flags)).map(({ words: _, ...check }) => check)),
    status: await of((open) => open.get('/v1/status', StatusView)),
    agents: await of(async (open) => summariseAgents(await open.rows('/v1/agents', 'agents', AgentRow))),
    quarantine: await of(async (open) => (await open.rows('/v1/quarantine', 'messages', anything)).map(withoutPayload)),
  };
  const metrics = await of((open) => requestText(open.endpoint, '/metrics'));
  return [
    ...Object.entries(json).map(([name, value]) => ({
      name: `${name}.json`,
      text: `${JSON.stringify(value, null, 2)}\n`,
    })),
    { name: 'metrics.txt', text: typeof metrics === 'string' ? metrics : JSON.stringify(metrics) },
    ...(await Promise.all((flags.log ?? []).map(readLog))),
  ];
}

/** The data folder on this machine, where it is known. */
export async function folderOf({ io }: Session, flags: HubFlags): Promise<string | null> {
  const target = await lookAround(io.env, flags).then(resolveTarget, () => null);
  return target?.is === 'data' ? target.dir.value : null;
}

/** Names of all settings; values only of those that cannot be anything but a number or a switch. */
const settingsIn = (env: Session['io']['env']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env)
      .filter(([name]) => name.startsWith(settingVariable('')))
      .map(([name, value = '']) => [name, /^(?:\d{1,12}|true|false|embedded)$/.test(value) ? value : '(set)']),
  );

const anything = { safeParse: (value: unknown) => ({ success: true as const, data: value }) };

/** What was sent is nobody's business; that it was refused, and why, is. */
const withoutPayload = (message: unknown): unknown => ({ ...(message as object), start: undefined });

async function told(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    return { unknown: isExpected(error) ? { code: error.code, params: error.params } : String(error) };
  }
}

async function readLog(path: string, at: number): Promise<TarFile> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => `${error.code}\n`);
  const lines = text.split('\n');
  return { name: `log-${at + 1}.txt`, text: lines.slice(-lastLines).join('\n') };
}
