import { withoutNul } from '@motcua/contract';
import { Kysely } from 'kysely';
import type { Client } from 'pg';
import { readingEveryMs } from '../readings/every.ts';
import type {
  AgentUpdate,
  DeviceState,
  DeviceTouch,
  DeviceWrite,
  IngestTx,
  PresenceUpdate,
  ReadingRow,
  Recorder,
} from '../recorder.ts';
import type { Schema } from '../schema.ts';
import type { Tx } from '../store.ts';
import { pinnedDialect, shareTurn } from './dialect.ts';
import { ingestSql } from './ingest-sql.ts';
import { type Book, emptyBook, highestOf, insertReports } from './insert-reports.ts';
import { isSpoilt } from './is-spoilt.ts';
import type { Pool } from './pool.ts';

/** The hot path: each batch on a connection of its own, beside those of other hubs. */
export function postgresRecorder({ pool, quarantineRows }: { pool: Pool; quarantineRows: number }): Recorder {
  return {
    async transaction(work) {
      const client = await pool.take();
      let spoilt = true;
      try {
        // In one journey: it is one for each batch, and the turn is hardly ever waited for.
        await client.query(`BEGIN; ${shareTurn}`);
        const tx = new Kysely<Schema>({ dialect: pinnedDialect(client) }) as unknown as Tx;
        const result = await work(ingestTx({ client, tx, quarantineRows, book: emptyBook() }));
        await client.query('COMMIT');
        spoilt = false;
        return result;
      } catch (error) {
        // Unless the rollback went through it is not known what state the connection is in.
        const undone = await client.query('ROLLBACK').then(
          () => true,
          () => false,
        );
        spoilt = !undone || isSpoilt(error);
        throw error;
      } finally {
        pool.give(client, { spoilt });
      }
    },
  };
}

interface Batch {
  client: Client;
  tx: Tx;
  quarantineRows: number;
  book: Book;
}

const ingestTx = (batch: Batch): IngestTx => ({ tx: batch.tx, ...readSteps(batch), ...writeSteps(batch) });

type ReadStep = 'agents' | 'highest' | 'devices' | 'foreignKeys';

/** A statement by its name, prepared on this connection when it first comes. */
const runner =
  (client: Client) =>
  <Row extends object>(name: keyof typeof ingestSql, values: unknown[]) =>
    client.query<Row>({ name, text: ingestSql[name], values });

function readSteps({ client, book }: Batch): Pick<IngestTx, ReadStep> {
  const run = runner(client);
  return {
    async agents(ids, day) {
      const { rows } = await run<{ id: string; unit: string; retired_at: string | null }>('agents', [ids, day]);
      return new Map(rows.map(({ id, unit, retired_at }) => [id, { id, unit, retired: retired_at !== null }]));
    },
    highest: (boots) => highestOf(client, book, boots),
    async foreignKeys(agents) {
      const { rows } = await run<{ id: string; keys: string }>('foreignKeys', [agents]);
      return new Map(rows.map(({ id, keys }) => [id, new Set(JSON.parse(keys) as string[])]));
    },
    async devices(keys) {
      const values = [keys.map(({ agent }) => agent), keys.map(({ key }) => withoutNul(key))];
      const { rows } = await run<Omit<DeviceState, 'reasons'> & { reasons: string }>('devices', values);
      return rows.map((row) => ({ ...row, reasons: JSON.parse(row.reasons) as string[] }));
    },
  };
}

function writeSteps(batch: Batch): Omit<IngestTx, ReadStep | 'tx'> {
  const { client, quarantineRows, book } = batch;
  const run = runner(client);
  return {
    insertReports: (rows) => insertReports(client, book, rows),
    async save({ devices = [], touched = [], readings = [], agents = [] }) {
      const counts = [devices, touched, readings, agents].map(({ length }) => length);
      if (counts.every((count) => count === 0)) return;
      await run('save', [
        ...columnsOf(lastOfEach(devices), deviceColumns),
        ...columnsOf(touched, touchColumns),
        ...columnsOf(agents, agentColumns),
        ...columnsOf(readings, readingColumns),
        readingEveryMs,
      ]);
    },
    async savePresence(rows) {
      if (rows.length > 0) await run('savePresence', columnsOf(rows, presenceColumns));
    },
    async quarantine(rows) {
      for (const { agent, topic, sha256, code, detail, payload, bytes, receivedAt } of rows)
        await run('quarantine', [
          ...[agent, withoutNul(topic), sha256, code, withoutNul(detail), payload, bytes, receivedAt],
        ]);
      if (rows.length > 0) await run('boundQuarantine', [quarantineRows]);
    },
  };
}

type Column<Row> = (row: Row) => unknown;

/** Rows as one array for each column. */
const columnsOf = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): unknown[] =>
  columns.map((column) => rows.map(column));

const touchColumns: readonly Column<DeviceTouch>[] = [({ id }) => id, ({ lastSeenAt }) => lastSeenAt];

const deviceColumns: readonly Column<DeviceWrite>[] = [
  ({ state }) => state.id,
  ({ state }) => state.agent,
  ({ state }) => withoutNul(state.key),
  ({ state }) => state.kind,
  ({ state }) => withoutNul(state.name),
  ({ state }) => state.health,
  ({ state }) => JSON.stringify(state.reasons),
  ({ raw }) => JSON.stringify(raw),
  ({ body }) => JSON.stringify(body),
  ({ state }) => state.firstSeenAt,
  ({ state }) => state.lastSeenAt,
  ({ state }) => state.since,
  ({ state }) => state.changedAt,
];

const readingColumns: readonly Column<ReadingRow>[] = [
  ({ device }) => device,
  ({ at }) => at,
  ({ health }) => health,
  ({ reasons }) => reasons,
  ({ pageCount }) => pageCount,
  ({ pageCountUnit }) => pageCountUnit,
  ({ supplies }) => withoutNul(supplies),
];

const agentColumns: readonly Column<AgentUpdate>[] = [
  ({ id }) => id,
  ({ lastReportAt }) => lastReportAt,
  ({ boot }) => boot,
  ({ seq }) => seq,
  ({ losses }) => losses,
  ({ pc }) => pc?.health ?? null,
  ({ pc }) => pc?.reasons ?? null,
  ({ pc }) => pc?.body ?? null,
  ({ probes }) => probes,
];

const presenceColumns: readonly Column<PresenceUpdate>[] = [
  ({ id }) => id,
  ({ state }) => state,
  ({ boot }) => boot,
  ({ at }) => at,
  ({ hostname }) => withoutNul(hostname),
  ({ agentVersion }) => withoutNul(agentVersion),
  ({ nodeVersion }) => withoutNul(nodeVersion),
  ({ capabilities }) => capabilities,
  ({ saidAt }) => saidAt,
  ({ goodbye }) => goodbye,
];

/** An INSERT may touch a row once; of a device that comes twice in a batch the last counts. */
const lastOfEach = (rows: readonly DeviceWrite[]): DeviceWrite[] => [
  ...new Map(rows.map((row) => [row.state.id, row])).values(),
];
