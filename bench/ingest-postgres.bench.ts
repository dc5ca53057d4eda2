import { randomBytes } from 'node:crypto';
import { readSettings } from '../hub/src/config/index.ts';
import type { BatchResult } from '../hub/src/ingest/index.ts';
import { Intake } from '../hub/src/ingest/intake.ts';
import { createLocalEngine } from '../hub/src/ingest/local-engine.ts';
import { silentLog } from '../hub/src/log/index.ts';
import { saveRegister } from '../hub/src/store/index.ts';
import { parsePostgresUrl } from '../hub/src/store/postgres/address.ts';
import { clientConfig, connectAny } from '../hub/src/store/postgres/connect.ts';
import { copyRows } from '../hub/src/store/postgres/copy-rows.ts';
import { openPostgresStore } from '../hub/src/store/postgres/open-store.ts';
import { systemClock } from '../hub/src/time/clock.ts';
import { smallInstallation } from '../hub/test/support/sample.ts';
import { startPostgres } from '../test/peers/index.ts';
import { encodeReports } from './support/reports.ts';
import { serverCpuMs } from './support/server-cpu.ts';

/**
 * Reports a second through the whole engine on PostgreSQL (decoded, deduplicated, devices folded, judged, committed to the
 * disk, by way of the hub's own queue), beside a bare loop of COPY into a table of its own and merge, on the same server, in batches of the same size.
 * Run: node bench/ingest-postgres.bench.ts
 */
const aim = 0.6;
const [agents, batch, batches, rounds, warm] = [20, 500, 10, 20, 3];
const at = () => new Date().toISOString();

await using server = await startPostgres({ durable: true });
const store = await openPostgresStore({ url: server.url(), passwordFile: server.passwordFile });
const names = Array.from({ length: agents }, (_, index) => `pc-${index}`);
await store.db.transaction().execute(async (tx) => {
  await saveRegister(tx, smallInstallation);
  const common = { unit_id: '00364@2022-06-30', enrolled_at: at(), cert_serial: '4a', cert_expires_at: at() };
  const rows = names.map((id) => ({ id, ...common, capabilities: '[]', pc_reasons: '[]' }));
  await tx.insertInto('agent').values(rows).execute();
});
const settings = readSettings({ env: {}, given: {} });
const engine = createLocalEngine({ store, settings, clock: systemClock, log: silentLog });

const bare = await bareClient();

/** Batches in which agents take turns. Each round is a new boot, or all would be duplicates. */
function makeBatches() {
  const boot = randomBytes(16).toString('hex');
  const each = encodeReports({ boot, count: (batch * batches) / agents });
  const all = each.flatMap((payload, seq) => names.map((agent) => ({ agent, boot, seq: seq + 1, payload })));
  return Array.from({ length: batches }, (_, index) => all.slice(index * batch, (index + 1) * batch));
}

async function ourRate(): Promise<number> {
  const work = makeBatches().map((rows) =>
    rows.map(({ agent, payload }) => ({
      ...{ agent, leaf: 'report' as const, topic: `motcua/v1/agents/${agent}/report`, payload },
      receivedAt: at(),
    })),
  );
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let left = batch * batches;
  const onResult = (result: BatchResult) => {
    if (result.fresh !== batch) reject(new Error(JSON.stringify(result).slice(0, 300)));
    left -= result.fresh;
    if (left === 0) resolve();
  };
  const room = { batchMs: 0, batchReports: batch, queueReports: 2 * left, queueBytes: 2 ** 30 };
  const intake = new Intake({ engine, settings: room, onResult, log: silentLog });
  const start = performance.now();
  for (const arrival of work.flat()) intake.accept(arrival);
  intake.start();
  await promise;
  const rate = perSecond(start);
  await intake.drain();
  return rate;
}

async function bareRate(): Promise<number> {
  const work = makeBatches();
  const start = performance.now();
  for (const rows of work) {
    await bare.query('BEGIN');
    const columns = ['agent', 'boot', 'seq', 'body'];
    const values = rows.map(({ agent, boot, seq, payload }) => [agent, boot, seq, payload]);
    await copyRows(bare, { into: 'bare_incoming', columns, rows: values });
    await bare.query('INSERT INTO bare SELECT * FROM bare_incoming ON CONFLICT DO NOTHING');
    await bare.query('COMMIT');
  }
  return perSecond(start);
}

const perSecond = (start: number): number => Math.round((batch * batches) / ((performance.now() - start) / 1000));

async function bareClient() {
  const address = parsePostgresUrl(server.url());
  const client = await connectAny(address, await clientConfig(address, { passwordFile: server.passwordFile }));
  const columns = 'agent TEXT, boot TEXT, seq BIGINT, body TEXT';
  await client.query(`CREATE TABLE bare (${columns}, PRIMARY KEY (agent, boot, seq))`);
  await client.query(`CREATE TEMPORARY TABLE bare_incoming (${columns}) ON COMMIT DELETE ROWS`);
  return client;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
/** What one side did in each round, and the processor time that it took of both programs. */
const makeSide = (run: () => Promise<number>) => ({ run, perSecond: [] as number[], nodeMs: 0, postgresMs: 0 });
type Side = ReturnType<typeof makeSide>;

async function take(side: Side): Promise<void> {
  const [cpu, serverMs] = [process.cpuUsage(), serverCpuMs(server.server.pid)];
  side.perSecond.push(await side.run());
  const { user, system } = process.cpuUsage(cpu);
  side.nodeMs += (user + system) / 1000;
  side.postgresMs += serverCpuMs(server.server.pid) - serverMs;
}

/** For a batch: what is there to be done, whatever else the machine is doing. */
const cpuABatch = ({ nodeMs, postgresMs, perSecond: { length } }: Side) => ({
  nodeMs: Math.round(nodeMs / batches / length),
  postgresMs: Math.round(postgresMs / batches / length),
});

for (let round = 0; round < warm; round += 1) for (const run of [bareRate, ourRate]) await run();
const [bareSide, ourSide] = [makeSide(bareRate), makeSide(ourRate)];
// In short turns, so that a slow second is both's.
for (let round = 0; round < rounds; round += 1) for (const side of [bareSide, ourSide]) await take(side);
const ratios = ourSide.perSecond.map((rate, at) => rate / (bareSide.perSecond[at] ?? Number.NaN));
const ratio = Math.round(100 * median(ratios)) / 100;
const detail = {
  ...{ barePerSecond: median(bareSide.perSecond), enginePerSecond: median(ourSide.perSecond) },
  ...{ bare: cpuABatch(bareSide), engine: cpuABatch(ourSide), agents, batch, reports: batch * batches, rounds },
};
console.log(JSON.stringify({ bench: 'ingest-postgres', ratio, aim: `>= ${aim}`, met: ratio >= aim, detail }));
await engine.close();
await bare.end();
await store.close();
