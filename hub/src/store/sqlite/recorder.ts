import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { readingEveryMs } from '../readings/every.ts';
import type {
  AgentUpdate,
  DeviceState,
  DeviceWrite,
  IngestTx,
  KnownAgent,
  QuarantineRow,
  ReadingRow,
  Recorder,
} from '../recorder.ts';
import type { Db, Tx } from '../store.ts';
import { ingestSql } from './ingest-sql.ts';

type Statements = Record<keyof typeof ingestSql, StatementSync>;

/** The hot path over a store's own writing connection: two of them in one thread would wait for each other for ever. */
export function sqliteRecorder({
  file,
  db,
  quarantineRows,
}: {
  file: DatabaseSync;
  db: Db;
  quarantineRows: number;
}): Recorder {
  const statements = prepareAll(file);
  return {
    transaction: (work) => db.transaction().execute((tx) => work(ingestTx(tx, statements, quarantineRows))),
  };
}

const prepareAll = (file: DatabaseSync): Statements =>
  Object.fromEntries(Object.entries(ingestSql).map(([name, sql]) => [name, file.prepare(sql)])) as Statements;

/** The statements run on the connection that holds the transaction, so they are part of it. */
function ingestTx(tx: Tx, on: Statements, quarantineRows: number): IngestTx {
  return {
    tx,
    agents: async (ids, day) => new Map(ids.flatMap((id) => knownAgent(on, { id, day }))),
    insertReports: async (rows) =>
      rows.map((row) => {
        const { changes } = on.report.run(row.agent, row.boot, row.seq, row.at, row.receivedAt, row.kind, row.body);
        return changes === 1;
      }),
    highest: async (boots) =>
      boots.flatMap(({ agent, boot }) => {
        const { seq } = on.highest.get(agent, boot) as { seq: number | null };
        return seq === null ? [] : [{ agent, boot, seq }];
      }),
    devices: async (keys) =>
      keys.flatMap(({ agent, key }) => {
        const row = on.device.get(agent, key) as (Omit<DeviceState, 'reasons'> & { reasons: string }) | undefined;
        return row === undefined ? [] : [{ ...row, reasons: JSON.parse(row.reasons) as string[] }];
      }),
    foreignKeys: async (agents) => new Map(agents.flatMap((agent) => foreignKeys(on, agent))),
    async save({ devices = [], touched = [], readings = [], agents = [] }) {
      for (const row of devices) saveDevice(on, row);
      for (const { id, lastSeenAt } of touched) on.touchDevice.run(lastSeenAt, id);
      for (const row of readings) insertReading(on, row);
      for (const row of agents) saveAgent(on, row);
    },
    async savePresence(rows) {
      for (const { id, state, boot, at, saidAt, hostname, agentVersion, nodeVersion, capabilities, goodbye } of rows)
        on.savePresence.run(state, boot, at, hostname, agentVersion, nodeVersion, capabilities, saidAt, id, goodbye);
    },
    async quarantine(rows) {
      for (const row of rows) quarantine(on, row);
      if (rows.length > 0) on.boundQuarantine.run(quarantineRows);
    },
  };
}

function knownAgent(on: Statements, { id, day }: { id: string; day: string }): [string, KnownAgent][] {
  const row = on.agent.get(id, day) as { id: string; unit: string; retired_at: string | null } | undefined;
  return row === undefined ? [] : [[id, { id, unit: row.unit, retired: row.retired_at !== null }]];
}

function foreignKeys(on: Statements, agent: string): [string, ReadonlySet<string>][] {
  const row = on.foreignKeys.get(agent) as { keys: string } | undefined;
  return row === undefined ? [] : [[agent, new Set(JSON.parse(row.keys) as string[])]];
}

function saveDevice(on: Statements, { state, raw, body }: DeviceWrite): void {
  const { id, agent, key, kind, name, health, reasons, firstSeenAt, lastSeenAt, since, changedAt } = state;
  on.saveDevice.run(
    ...[id, agent, key, kind, name, health, JSON.stringify(reasons), JSON.stringify(raw), JSON.stringify(body)],
    ...[firstSeenAt, lastSeenAt, since, changedAt],
  );
}

function saveAgent(on: Statements, { id, lastReportAt, boot, seq, losses, pc, probes }: AgentUpdate): void {
  const read = [pc?.health ?? null, pc?.reasons ?? null, pc?.body ?? null];
  on.saveAgent.run(lastReportAt, boot, seq, losses, ...read, probes, id);
}

function insertReading(on: Statements, row: ReadingRow): void {
  const { device, at, health, reasons, pageCount, pageCountUnit, supplies } = row;
  on.reading.run(device, at, health, reasons, pageCount, pageCountUnit, supplies, readingEveryMs);
}

function quarantine(on: Statements, row: QuarantineRow): void {
  const { agent, topic, sha256, code, detail, payload, bytes, receivedAt } = row;
  on.quarantine.run(agent, topic, sha256, code, detail, payload, bytes, receivedAt);
}
