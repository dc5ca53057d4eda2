import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:https';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { findStore } from '../hub/src/installation/store-file.ts';
import { openStore } from '../hub/src/store/index.ts';
import { parsePostgresUrl } from '../hub/src/store/postgres/address.ts';
import { clientConfig, connectAny } from '../hub/src/store/postgres/connect.ts';
import { makeData, startHub } from '../hub/test/support/hub.ts';
import { startPostgres } from '../test/peers/index.ts';
import { cpuHere, cpuOf, medianOf } from './support/cpu-of.ts';

/**
 * `motcua ticket list` with 100,000 tickets in the store, in its four cases: the processor time that it takes beyond a bare
 * start of the program, in the program and in the hub, and a page over HTTP beside a bare query of the same rows; on both
 * stores. Run: node bench/ticket-list.bench.ts
 */
const [tickets, open, pageRows, units] = [100_000, 400, 300, 250];
const [aimMs, aimRatio] = [200, 25];
const motcua = join(import.meta.dirname, '..', 'cli', 'bin', 'motcua.mjs');
const where = "state NOT IN ('closed', 'rejected')";
const queries = {
  open: `SELECT * FROM ticket WHERE ${where} ORDER BY number DESC LIMIT ${pageRows}`,
  deep: `SELECT * FROM ticket WHERE number < ${tickets / 2} ORDER BY number DESC LIMIT ${pageRows}`,
};

/** Every 250th ticket is open; all have a log, and a unit has 400 of them. */
async function fill(dataDir: string): Promise<void> {
  const spec = await findStore(dataDir);
  if (spec === null) throw new Error('there is no store');
  const store = await openStore(spec);
  const at = '2026-03-02T01:00:00.000Z';
  const causes = JSON.stringify([{ reason: 'media-empty', since: at, until: null }]);
  const common = { device_name: 'máy in quầy 1', kind: 'printer', priority: 'P2', causes };
  const times = { opened_at: at, fault_since: at, recurrences: 0, proof: null, seq: 1 };
  for (let start = 0; start < tickets; start += 2000) {
    const numbers = Array.from({ length: 2000 }, (_, index) => start + index + 1);
    const rows = numbers.map((number) => {
      const isOpen = number % (tickets / open) === 0;
      const state = { state: isOpen ? 'new' : 'closed', closed_at: isOpen ? null : at };
      const unit = number % units === 1 ? '00364' : `u${number % units}`;
      return { number, device_id: `d-${number}`, unit, ...common, ...times, ...state };
    });
    const events = numbers.map((ticket) => ({ ticket, seq: 1, at, type: 'opened', actor: 'hub', data: '{}' }));
    await store.db.transaction().execute(async (tx) => {
      await tx.insertInto('ticket').values(rows).execute();
      await tx.insertInto('ticket_event').values(events).execute();
    });
  }
  await store.close();
}

const round = (value: number): number => Math.round(value * 10) / 10;

interface Asked {
  dataDir: string;
  store: string;
}

const say = (figure: object): void => console.log(JSON.stringify(figure));

/** Each case beside a bare start just before it: neighbours on the machine disturb both alike. */
async function measureProgram({ dataDir, store }: Asked): Promise<void> {
  const env = { ...process.env, LANG: 'en_US.UTF-8', MOTCUA_DATA: dataDir, XDG_CONFIG_HOME: dataDir };
  // What the hub takes while the program runs is the hub's part: it is in this process.
  const cli = async (...args: string[]) => {
    let own = 0;
    const hubs = await cpuHere(async () => {
      own = await cpuOf([motcua, 'ticket', 'list', ...args], env);
    });
    return own + hubs;
  };
  const list = ['--data', dataDir, '-o', 'json'];
  const cases = {
    'one state': ['--state', 'closed'],
    'one unit': ['--unit', '00364'],
    'open only': ['--state', 'open'],
  };
  // The first run puts the compiled code where the next ones find it.
  await cli(...list);
  for (const [name, args] of Object.entries({ ...cases, 'first page of all': [] })) {
    const beyond = await medianOf(7, async () => -(await cli('--help')) + (await cli(...list, ...args)));
    const figure = { bench: `motcua ticket list, ${name}, ${store}`, ratio: round(beyond) };
    say({ ...figure, aim: `<= ${aimMs} ms of processor beyond a start`, met: beyond <= aimMs, detail: { tickets } });
  }
}

async function measurePages(
  { dataDir, store }: Asked,
  { httpUrl, bare }: { httpUrl: string; bare: (sql: string) => Promise<unknown[]> },
): Promise<void> {
  const agent = new Agent({ keepAlive: true, ca: readFileSync(join(dataDir, 'ca', 'ca.pem'), 'utf8') });
  const headers = { authorization: `Bearer ${readFileSync(join(dataDir, 'admin.token'), 'utf8').trim()}` };
  const page = async (path: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    get(`${httpUrl}${path}`, { agent, headers }, (answer) => resolve(text(answer))).once('error', reject);
    const rows = (JSON.parse(await promise) as { tickets: unknown[] }).tickets;
    if (rows.length !== pageRows) throw new Error(`${path}: ${rows.length} rows`);
  };
  const cursor = Buffer.from(JSON.stringify([-tickets / 2])).toString('base64url');
  const perPage = (path: string) => medianOf(15, () => cpuHere(() => page(path)));
  const perQuery = (sql: string) => medianOf(15, () => cpuHere(() => bare(sql)));
  const openMs = await perPage(`/v1/tickets?state=open&limit=${pageRows}`);
  const deepMs = await perPage(`/v1/tickets?limit=${pageRows}&cursor=${cursor}`);
  const [bareOpenMs, bareDeepMs] = [await perQuery(queries.open), await perQuery(queries.deep)];
  agent.destroy();
  const ratio = round(Math.max(openMs / bareOpenMs, deepMs / bareDeepMs));
  const detail = { tickets, open, openMs, deepMs, bareOpenMs, bareDeepMs };
  const figure = { bench: `a page of tickets, ${store}`, ratio, aim: `<= ${aimRatio} of a bare query` };
  say({ ...figure, met: ratio <= aimRatio, detail });
}

async function measure(
  store: string,
  { dataDir, bare }: { dataDir: string; bare: (sql: string) => Promise<unknown[]> },
): Promise<void> {
  await using hub = await startHub(dataDir, { settings: { ingestThread: false } });
  await measureProgram({ dataDir, store });
  await measurePages({ dataDir, store }, { httpUrl: hub.httpUrl, bare });
}

{
  using data = await makeData();
  await fill(data.dataDir);
  using file = new DatabaseSync(join(data.dataDir, 'hub.db'), { readOnly: true });
  await measure('SQLite', { dataDir: data.dataDir, bare: async (sql) => file.prepare(sql).all() });
}
{
  await using server = await startPostgres();
  const remote = { url: server.url(), passwordFile: server.passwordFile };
  using data = await makeData(undefined, undefined, remote);
  await fill(data.dataDir);
  const address = parsePostgresUrl(remote.url);
  const client = await connectAny(address, await clientConfig(address, remote));
  await measure('PostgreSQL', { dataDir: data.dataDir, bare: async (sql) => (await client.query(sql)).rows });
  await client.end();
}
