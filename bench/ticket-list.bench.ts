import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:https';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { findStore } from '../hub/src/installation/store-file.ts';
import { openStore } from '../hub/src/store/index.ts';
import { parsePostgresUrl } from '../hub/src/store/postgres/address.ts';
import { clientConfig, connectAny } from '../hub/src/store/postgres/connect.ts';
import { makeData, startHub } from '../hub/test/support/hub.ts';
import { startPostgres } from '../test/peers/index.ts';

/**
 * `motcua ticket list` with 100,000 tickets in the store: what it takes beyond a start of the program, and a page over HTTP
 * beside a bare query of the same rows, on both stores. Run: node bench/ticket-list.bench.ts
 */
const [tickets, open, pageRows, runs] = [100_000, 400, 400, 15];
const [aimMs, aimRatio] = [200, 25];
const motcua = join(import.meta.dirname, '..', 'cli', 'bin', 'motcua.mjs');
const query = `SELECT * FROM ticket WHERE state NOT IN ('closed', 'rejected') ORDER BY number DESC LIMIT ${pageRows}`;
const deep = `SELECT * FROM ticket WHERE number < ${tickets / 2} ORDER BY number DESC LIMIT ${pageRows}`;

/** Every 250th ticket is open. */
async function fill(dataDir: string): Promise<void> {
  const spec = await findStore(dataDir);
  if (spec === null) throw new Error('there is no store');
  const store = await openStore(spec);
  const at = '2026-03-02T01:00:00.000Z';
  const causes = JSON.stringify([{ reason: 'media-empty', since: at, until: null }]);
  const common = { device_name: 'máy in quầy 1', kind: 'printer', unit: '00364', priority: 'P2', causes };
  const times = { opened_at: at, fault_since: at, recurrences: 0, proof: null, seq: 1 };
  for (let start = 0; start < tickets; start += 2000) {
    const rows = Array.from({ length: 2000 }, (_, index) => {
      const isOpen = (start + index) % (tickets / open) === 0;
      const state = { state: isOpen ? 'new' : 'closed', closed_at: isOpen ? null : at };
      return { device_id: `d-${start + index}`, ...common, ...times, ...state };
    });
    await store.db.transaction().execute((tx) => tx.insertInto('ticket').values(rows).execute());
  }
  await store.close();
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const round = (value: number): number => Math.round(value * 100) / 100;

async function time(work: () => Promise<unknown>, count = runs): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return median(taken);
}

async function measure(
  store: string,
  { dataDir, bare }: { dataDir: string; bare: (sql: string) => Promise<unknown[]> },
) {
  await using hub = await startHub(dataDir, { settings: { ingestThread: false } });
  const agent = new Agent({ keepAlive: true, ca: readFileSync(join(dataDir, 'ca', 'ca.pem'), 'utf8') });
  const headers = { authorization: `Bearer ${readFileSync(join(dataDir, 'admin.token'), 'utf8').trim()}` };
  const page = async (path: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    get(`${hub.httpUrl}${path}`, { agent, headers }, (answer) => resolve(text(answer))).once('error', reject);
    const rows = (JSON.parse(await promise) as { tickets: unknown[] }).tickets;
    if (rows.length !== pageRows) throw new Error(`${path}: ${rows.length} rows`);
  };
  const cursor = Buffer.from(JSON.stringify([-tickets / 2])).toString('base64url');
  const run = promisify(execFile);
  const env = { ...process.env, LANG: 'en_US.UTF-8', MOTCUA_DATA: dataDir, XDG_CONFIG_HOME: dataDir };
  const cli = (...args: string[]) => run(process.execPath, [motcua, ...args], { env, maxBuffer: 2 ** 28 });
  const list = [...['ticket', 'list', '--data', dataDir, '-o', 'json']];
  const openMs = await time(() => page(`/v1/tickets?state=open&limit=${pageRows}`));
  const deepMs = await time(() => page(`/v1/tickets?limit=${pageRows}&cursor=${cursor}`));
  const [bareOpenMs, bareDeepMs] = [await time(() => bare(query)), await time(() => bare(deep))];
  const startMs = await time(() => cli('ticket', 'list', '--help'), 5);
  const openCliMs = (await time(() => cli(...list, '--state', 'open'), 5)) - startMs;
  const allCliMs = (await time(() => cli(...list), 3)) - startMs;
  agent.destroy();
  const detail = { openMs, deepMs, bareOpenMs, bareDeepMs, cliStartMs: startMs, openCliMs, allCliMs };
  const rounded = Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, round(value)]));
  const ratio = round(Math.max(openMs / bareOpenMs, deepMs / bareDeepMs));
  const figures = [
    { bench: `ticket list ${store}`, ratio, aim: `<= ${aimRatio} of a bare query`, met: ratio <= aimRatio },
    {
      bench: `motcua ticket list --state open ${store}`,
      ratio: round(openCliMs),
      aim: `<= ${aimMs} ms`,
      met: openCliMs <= aimMs,
    },
    {
      bench: `motcua ticket list, its first page of all of them, ${store}`,
      ratio: round(allCliMs),
      aim: `<= ${aimMs} ms`,
      met: allCliMs <= aimMs,
    },
  ];
  for (const figure of figures) console.log(JSON.stringify({ ...figure, detail: { tickets, open, ...rounded } }));
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
