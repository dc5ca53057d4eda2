export type {
  AgentUpdate,
  DeviceRow,
  IngestTx,
  KnownAgent,
  Position,
  PresenceUpdate,
  QuarantineRow,
  Recorder,
  ReportRow,
} from './recorder.ts';
export type { Schema } from './schema.ts';
export { openSqliteStore } from './sqlite/open-store.ts';
export type { Db, Store, Tx } from './store.ts';
