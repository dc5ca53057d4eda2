import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enrolAgent } from '@motcua/agent';
import type { HubFile, TokenResponse } from '@motcua/contract';
import { configureBroker } from '@motcua/hub';
import { type Mosquitto, startMosquitto } from '../../../peers/mosquitto.ts';
import { freePort } from '../../../peers/port.ts';
import { type Postgres, startPostgres } from '../../../peers/postgres.ts';
import { hubClient, testUnit } from '../../../support/hub-client.ts';
import { runMotcua, startMotcua, testEnvironment } from '../../../support/motcua.ts';
import { startProgram } from '../../../support/program.ts';
import { scratchFolder } from '../../../support/scratch.ts';
import { waitUntil } from '../../../support/wait-until.ts';
import { type OutboxWatch, watchOutbox } from '../watch-outbox.ts';
import { type KeptRunning, keepRunning } from './kept-running.ts';
import type { CitySize } from './plan-city.ts';

/** An agent, and the witness of its outbox. */
export interface CityAgent {
  id: string;
  state: string;
  outbox: OutboxWatch;
}

/** Two hubs, their database, and agents in several processes. */
export interface City {
  server: Postgres;
  /** Null where each hub has its own. */
  mosquitto: Mosquitto | null;
  hubs: { hub1: KeptRunning; hub2: KeptRunning };
  processes: KeptRunning[];
  agents: CityAgent[];
}

const hubNames = ['hub1', 'hub2'] as const;
const hubEnv = { MOTCUA_HOLD_DOWN_SECONDS: '2', MOTCUA_HEALTHY_READINGS: '3', MOTCUA_LEASE_SECONDS: '3' };

/** Starts everything; whatever is started is put on the stack. */
export async function startCity(stack: AsyncDisposableStack, size: Omit<CitySize, 'minutes'>): Promise<City> {
  const { path: folder } = stack.use(scratchFolder('city'));
  const server = stack.use(await startPostgres({ durable: true }));
  const env = testEnvironment(join(folder, 'home'));
  await mkdir(join(folder, 'home'));
  await initHubs({ folder, server, env });
  const broker = size.mosquitto ? stack.use(await startBroker(join(folder, hubNames[0]))) : null;
  const [hub1, hub2] = await startHubs(stack, { folder, env, broker });
  const agents = await enrolAgents(stack, { folder, count: size.agents });
  const processes = Array.from({ length: size.processes }, (_, index) => {
    const own = agents.filter((__, at) => at % size.processes === index).map(({ state }) => state);
    const args = [join(import.meta.dirname, 'agents-process.ts'), ...own];
    const log = join(folder, `agents${index}.log`);
    return stack.use(keepRunning(() => startProgram({ file: process.execPath, args, log, env })));
  });
  return { server, mosquitto: broker, hubs: { hub1, hub2 }, processes, agents };
}

interface Place {
  folder: string;
  env: Record<string, string | undefined>;
}

/** One installation in two folders, as on two sites. */
async function initHubs({ folder, server, env }: Place & { server: Postgres }): Promise<void> {
  const [first, second] = hubNames.map((name) => join(folder, name));
  if (first === undefined || second === undefined) throw new Error('two are two');
  const store = ['--store', server.url(), '--store-password-file', server.passwordFile];
  const args = ['init', '--data', first, '--from', 'demo:hanoi-2022-06-30', '--yes', ...store];
  const { code, stderr, stdout } = await runMotcua(args, { env });
  if (code !== 0) throw new Error(`motcua init ended with ${code}: ${stderr}${stdout}`);
  await mkdir(second, { mode: 0o700 });
  for (const name of ['ca', 'store.json', 'admin.token'])
    await cp(join(first, name), join(second, name), { recursive: true });
}

/** A Mosquitto for both hubs; its list of revoked certificates is the first hub's to keep. */
async function startBroker(dataDir: string): Promise<Broker> {
  let settings: Record<string, string> = {};
  const mosquitto = await startMosquitto(async ({ folder, port, otherPort: cutPort }) => {
    const where = { folder, names: ['127.0.0.1'], host: '127.0.0.1', port, cutPort };
    const made = await configureBroker({ dataDir, ...where, hubs: hubNames, connections: 1000 });
    settings = made.settings;
    return made.configuration;
  });
  return { ...mosquitto, settings };
}
type Broker = Mosquitto & { settings: Record<string, string> };

async function startHubs(
  stack: AsyncDisposableStack,
  { folder, env, broker }: Place & { broker: Broker | null },
): Promise<[KeptRunning, KeptRunning]> {
  const ports: [number, number][] = [];
  for (const _ of hubNames) ports.push([await freePort(), await freePort()]);
  const urls = ports.map(([, mqtt]) => `mqtts://127.0.0.1:${mqtt}`);
  const start = async (at: 0 | 1) => {
    const data = join(folder, hubNames[at]);
    const [http, mqtt] = (ports[at] ?? []).map(String);
    const args = ['hub', 'run', '--data', data, '--http-port', http ?? '0', '--mqtt-port', mqtt ?? '0'];
    const more = {
      ...hubEnv,
      MOTCUA_HUB_ID: hubNames[at],
      ...(broker === null
        ? { MOTCUA_MQTT_URLS: (at === 0 ? urls : urls.toReversed()).join() }
        : { ...broker.settings, MOTCUA_BROKER_FILES: at === 0 ? broker.settings.MOTCUA_BROKER_FILES : undefined }),
    };
    const log = join(folder, `${hubNames[at]}.log`);
    const hub = stack.use(keepRunning(() => startMotcua(args, { env: { ...env, ...more }, log })));
    await waitUntil(`${hubNames[at]} is ready`, () => existsSync(join(data, 'hub.json')), { within: 60_000 });
    return hub;
  };
  return [await start(0), await start(1)];
}

/** Half of them with each hub, so that each has half of them for its own. */
async function enrolAgents(
  stack: AsyncDisposableStack,
  { folder, count }: { folder: string; count: number },
): Promise<CityAgent[]> {
  const tokens = await Promise.all(
    hubNames.map(async (name) => {
      const { ask } = hubClient(join(folder, name, 'hub.json'));
      const { body } = await ask('POST', '/v1/agent-tokens', { unit: testUnit, uses: count, expiresSeconds: 3600 });
      return { token: (body as TokenResponse).token, hubUrl: hubUrl(join(folder, name)) };
    }),
  );
  const agents: CityAgent[] = [];
  for (let index = 0; index < count; index++) {
    const state = join(folder, `agent${index}`);
    const from = tokens[index % tokens.length];
    if (from === undefined) throw new Error('there are two hubs');
    const { agent: id } = await enrolAgent({ ...from, state });
    await writeFile(`${state}.health`, 'ok');
    agents.push({ id, state, outbox: stack.use(watchOutbox(join(state, 'outbox'))) });
  }
  return agents;
}

const hubUrl = (data: string): string => (JSON.parse(readFileSync(join(data, 'hub.json'), 'utf8')) as HubFile).httpUrl;
