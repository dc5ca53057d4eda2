import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, type Postgres, startPostgres } from '../../../test/peers/index.ts';
import { makeData } from './hub.ts';

const names = ['hub1', 'hub2'] as const;
type HubName = (typeof names)[number];

/** A hub that is a process, and can be treated as one. */
export interface HubProcess {
  name: HubName;
  dataDir: string;
  mqttUrl: string;
  httpUrl: string;
  /** Starts it, anew after it was killed. */
  start(): Promise<void>;
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  kill(): Promise<void>;
}

/** Two hubs of one installation, as on two sites: each its own folder, the same authority, one database. */
export interface TwoHubs extends AsyncDisposable {
  server: Postgres;
  hub1: HubProcess;
  hub2: HubProcess;
}

/** Starts PostgreSQL and both hubs; each names both as places to report to, itself first. */
export async function startTwoHubs(env: Record<string, string> = {}): Promise<TwoHubs> {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startPostgres());
  const data = stack.use(
    await makeData(undefined, undefined, { url: server.url(), passwordFile: server.passwordFile }),
  );
  const ports = await Promise.all(names.map(async () => [await freePort(), await freePort()] as const));
  const urls = ports.map(([, mqtt]) => `mqtts://127.0.0.1:${mqtt}`);
  const [hub1, hub2] = await Promise.all(
    names.map(async (name, at) => {
      const dataDir = at === 0 ? data.dataDir : await secondFolder(data.dataDir);
      const mqttUrls = urls.toSorted((a, b) => Number(b === urls[at]) - Number(a === urls[at])).join(',');
      const more = { ...env, MOTCUA_HUB_ID: name, MOTCUA_MQTT_URLS: mqttUrls };
      return stack.adopt(hubProcess({ name, dataDir, ports: ports[at] ?? [0, 0], env: more }), (hub) => hub.kill());
    }),
  );
  if (hub1 === undefined || hub2 === undefined) throw new Error('two are two');
  await hub1.start();
  await hub2.start();
  const owned = stack.move();
  return { server, hub1, hub2, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

async function secondFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, '..', 'second');
  await mkdir(folder, { mode: 0o700 });
  for (const name of ['ca', 'store.json', 'admin.token'])
    await cp(join(dataDir, name), join(folder, name), { recursive: true });
  return folder;
}

interface HubPlan {
  name: HubName;
  dataDir: string;
  ports: readonly [number, number];
  env: Record<string, string>;
}

function hubProcess({ name, dataDir, ports, env }: HubPlan): HubProcess {
  const program = new URL('./hub-process.ts', import.meta.url);
  let child: ChildProcess | null = null;
  return {
    ...{ name, dataDir, httpUrl: `https://127.0.0.1:${ports[0]}`, mqttUrl: `mqtts://127.0.0.1:${ports[1]}` },
    async start() {
      const log = openSync(join(dataDir, '..', `${name}.log`), 'a');
      child = fork(program, [dataDir, ...ports.map(String)], {
        stdio: ['ignore', log, log, 'ipc'],
        env: { ...process.env, ...env },
      });
      closeSync(log);
      await Promise.race([once(child, 'message'), ended(child, name)]);
    },
    signal: (signal) => child?.kill(signal),
    async kill() {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}

async function ended(child: ChildProcess, name: string): Promise<never> {
  await once(child, 'exit');
  throw new Error(`${name} ended before it was ready`);
}
