import { readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enrolAgent } from '@motcua/agent';
import type { HubFile, TokenResponse } from '@motcua/contract';
import { configureBroker } from '@motcua/hub';
import { type Mosquitto, startMosquitto } from '../../../peers/mosquitto.ts';
import { freePort } from '../../../peers/port.ts';
import { type Postgres, startPostgres } from '../../../peers/postgres.ts';
import { type HubClient, hubClient, testUnit } from '../../../support/hub-client.ts';
import { runMotcua, startMotcua, testEnvironment } from '../../../support/motcua.ts';
import { startProgram } from '../../../support/program.ts';
import { scratchFolder } from '../../../support/scratch.ts';
import { waitUntil } from '../../../support/wait-until.ts';
import { type OutboxWatch, watchOutbox } from '../watch-outbox.ts';
import { type KeptRunning, keepRunning } from './kept-running.ts';
import { insideOf, makePlaces, type Place } from './places.ts';
import type { CitySize, Target } from './plan-city.ts';
import { watchPostgres, witnessSettings } from './postgres-witness.ts';
import { watchSqlite } from './sqlite-witness.ts';
import type { Witness } from './witness.ts';

/** An agent, and the witness of its outbox. */
export interface CityAgent {
  id: string;
  state: string;
  /** File in which the health of its device stands. */
  health: string;
  outbox: OutboxWatch;
}

/** One hub or two, and how the test asks it. */
export interface CityHub {
  program: KeptRunning;
  client: HubClient;
}

/** Hubs, what they stand on, and agents in several processes. */
export interface City {
  /** Null with SQLite. */
  server: Postgres | null;
  /** Null where each hub has its own. */
  mosquitto: Mosquitto | null;
  hubs: Map<'hub1' | 'hub2', CityHub>;
  processes: KeptRunning[];
  agents: CityAgent[];
  witness: Witness;
  place: (target: Target) => Place;
  /** Where the programs' logs are; it goes with the city. */
  folder: string;
}

type HubName = 'hub1' | 'hub2';
const hubEnv = {
  ...{ MOTCUA_HOLD_DOWN_SECONDS: '2', MOTCUA_HEALTHY_READINGS: '3', MOTCUA_LEASE_SECONDS: '3' },
  // Devices break every few seconds here, and each time is one case: none of them flaps.
  ...{ MOTCUA_FLAP_TURNS: '99', MOTCUA_FLAP_SECONDS: '60' },
};
/** Small, so that a full disk is felt by the log too. */
const walSettings = ['min_wal_size=32MB', 'max_wal_size=64MB'];

interface Ground {
  stack: AsyncDisposableStack;
  folder: string;
  env: Record<string, string | undefined>;
  place: City['place'];
  names: readonly HubName[];
}

/** Starts everything; whatever is started is put on the stack. */
export async function startCity(stack: AsyncDisposableStack, size: Omit<CitySize, 'minutes'>): Promise<City> {
  const { path: folder } = stack.use(scratchFolder('city'));
  const place = await makePlaces(stack, { folder, size });
  const names = size.stack === 'sqlite' ? (['hub1'] as const) : (['hub1', 'hub2'] as const);
  for (const name of ['home', 'health']) await mkdir(join(folder, name));
  const ground: Ground = { stack, folder, env: testEnvironment(join(folder, 'home')), place, names };
  const server = size.stack === 'sqlite' ? null : await startServer(ground);
  await initHubs(ground, server);
  const witness =
    server === null ? watchSqlite(join(dataOf(ground, 'hub1'), 'hub.db')) : await watchPostgres(server.sql);
  const broker = size.stack === 'mosquitto' ? await startBroker(ground) : null;
  const hubs = await startHubs(ground, broker);
  const agents = await enrolAgents(ground, { hubs, count: size.agents, processes: size.processes });
  const processes = startAgents(ground, { agents, count: size.processes });
  return { server, mosquitto: broker, hubs, processes, agents, witness, place, folder };
}

const dataOf = ({ folder, place }: Ground, name: HubName): string => join(place(name).disk?.path ?? folder, name);

async function startServer({ stack, place }: Ground): Promise<Postgres> {
  const { disk, address: host } = place('postgres');
  const inside = insideOf(place('postgres'));
  const settings = [...witnessSettings, ...walSettings];
  return stack.use(
    await startPostgres({ durable: true, settings, host, inside, ...(disk !== null && { disk: disk.path }) }),
  );
}

/** One installation, in as many folders as there are hubs, as on so many sites. */
async function initHubs(ground: Ground, server: Postgres | null): Promise<void> {
  const [first, ...others] = ground.names.map((name) => dataOf(ground, name));
  if (first === undefined) throw new Error('there is a hub');
  const store = server === null ? [] : ['--store', server.url(), '--store-password-file', server.passwordFile];
  const args = ['init', '--data', first, '--from', 'demo:hanoi-2022-06-30', '--yes', ...store];
  // The database is in a network that the test itself stands in as well.
  const { code, stderr, stdout } = await runMotcua(args, { env: ground.env });
  if (code !== 0) throw new Error(`motcua init ended with ${code}: ${stderr}${stdout}`);
  for (const other of others) {
    await mkdir(other, { mode: 0o700 });
    for (const name of ['ca', 'store.json', 'admin.token'])
      await cp(join(first, name), join(other, name), { recursive: true });
  }
}

type Broker = Mosquitto & { settings: Record<string, string> };

/** A Mosquitto for both hubs; its list of revoked certificates is the first hub's to keep. */
async function startBroker(ground: Ground): Promise<Broker> {
  const { stack, place, names: hubs } = ground;
  const host = place('mosquitto').address;
  const dataDir = dataOf(ground, 'hub1');
  let settings: Record<string, string> = {};
  const configure = async ({
    folder,
    port,
    otherPort: cutPort,
  }: {
    folder: string;
    port: number;
    otherPort: number;
  }) => {
    const where = { folder, names: [host], host, port, cutPort };
    const made = await configureBroker({ dataDir, ...where, hubs, connections: 1000 });
    settings = made.settings;
    return made.configuration;
  };
  const mosquitto = stack.use(await startMosquitto(configure, { host, inside: insideOf(place('mosquitto')) }));
  return { ...mosquitto, settings };
}

async function startHubs(ground: Ground, broker: Broker | null): Promise<City['hubs']> {
  const ports: Record<HubName, [number, number]> = {
    hub1: [await freePort(), await freePort()],
    hub2: [await freePort(), await freePort()],
  };
  const urls = ground.names.map((name) => `mqtts://${ground.place(name).address}:${ports[name][1]}`);
  const hubs: City['hubs'] = new Map();
  for (const [at, name] of ground.names.entries()) {
    const own = at === 0 ? urls : urls.toReversed();
    const more: Record<string, string | undefined> =
      broker === null
        ? { MOTCUA_MQTT_URLS: own.join() }
        : { ...broker.settings, ...(at > 0 && { MOTCUA_BROKER_FILES: undefined }) };
    hubs.set(name, await startHub(ground, { name, ports: ports[name], env: { ...more, MOTCUA_HUB_ID: name } }));
  }
  return hubs;
}

async function startHub(
  ground: Ground,
  { name, ports: [http, mqtt], env }: { name: HubName; ports: [number, number]; env: Ground['env'] },
): Promise<CityHub> {
  const { stack, folder, place } = ground;
  const { address, clock } = place(name);
  const hubFile = join(dataOf(ground, name), 'hub.json');
  const args = ['hub', 'run', '--data', dataOf(ground, name), '--host', address];
  const all = [...args, '--http-port', String(http), '--mqtt-port', String(mqtt)];
  const options = {
    env: { ...ground.env, ...hubEnv, ...env, ...clock.env },
    log: join(folder, `${name}.log`),
    inside: insideOf(place(name)),
  };
  const program = stack.use(keepRunning(() => startMotcua(all, options)));
  const client = await waitUntil(`${name} is ready`, () => hubClient(hubFile), { within: 60_000 });
  return { program, client };
}

/** Half of them with each hub, so that each has half of them for its own. */
async function enrolAgents(
  ground: Ground,
  { hubs, count, processes }: { hubs: City['hubs']; count: number; processes: number },
): Promise<CityAgent[]> {
  const { stack, folder, place } = ground;
  const tokens: { token: string; hubUrl: string }[] = [];
  for (const [name, { client }] of hubs) {
    const asked = { unit: testUnit, uses: count, expiresSeconds: 3600 };
    const { body } = await client.ask('POST', '/v1/agent-tokens', asked);
    const { httpUrl: hubUrl } = JSON.parse(readFileSync(join(dataOf(ground, name), 'hub.json'), 'utf8')) as HubFile;
    tokens.push({ token: (body as TokenResponse).token, hubUrl });
  }
  const agents: CityAgent[] = [];
  for (let index = 0; index < count; index++) {
    const name = `agent${index}`;
    const state = join(place(`agents${index % processes}`).disk?.path ?? folder, name);
    const from = tokens[index % tokens.length];
    if (from === undefined) throw new Error('there is a hub');
    const { agent: id } = await enrolAgent({ ...from, state });
    const health = join(folder, 'health', name);
    await writeFile(health, 'ok');
    agents.push({ id, state, health, outbox: stack.use(watchOutbox(join(state, 'outbox'))) });
  }
  return agents;
}

function startAgents(
  { stack, folder, env, place }: Ground,
  { agents, count }: { agents: readonly CityAgent[]; count: number },
): KeptRunning[] {
  return Array.from({ length: count }, (_, index) => {
    const own = agents.filter((__, at) => at % count === index).map(({ state }) => state);
    const { clock, ...where } = place(`agents${index}`);
    const args = [join(import.meta.dirname, 'agents-process.ts'), join(folder, 'health'), ...own];
    const options = {
      ...{ file: process.execPath, args, log: join(folder, `agents${index}.log`) },
      ...{ env: { ...env, ...clock.env }, inside: insideOf({ clock, ...where }) },
    };
    return stack.use(keepRunning(() => startProgram(options)));
  });
}
