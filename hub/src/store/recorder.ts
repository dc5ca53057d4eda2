import type { Tx } from './store.ts';

/** What ingest needs to know of an agent. */
export interface KnownAgent {
  id: string;
  /** Code of its unit. */
  unit: string;
  retired: boolean;
}

export interface ReportRow {
  agent: string;
  boot: string;
  seq: number;
  at: string;
  receivedAt: string;
  kind: string;
  /** JSON in UTF-8, as it came. */
  body: Uint8Array;
}

/** Names a device by the agent that sees it. */
interface DeviceKey {
  agent: string;
  key: string;
}

/** An observed device as ingest needs it. */
export interface DeviceState extends DeviceKey {
  id: string;
  kind: string;
  name: string;
  health: string;
  reasons: readonly string[];
  firstSeenAt: string;
  lastSeenAt: string;
  since: string;
  changedAt: string;
}

/** The same with what only the last reading of a batch is written for. */
export interface DeviceWrite {
  state: DeviceState;
  raw: readonly string[];
  body: object;
}

/** A point in a device's history; `reasons` and `supplies` are JSON, so that they can be compared as they are. */
export interface ReadingRow {
  device: string;
  /** Milliseconds since 1970. */
  at: number;
  health: string;
  reasons: string;
  pageCount: number | null;
  pageCountUnit: string | null;
  supplies: string;
}

/** What one batch leaves behind of an agent; null keeps what is there. */
export interface AgentUpdate {
  id: string;
  lastReportAt: string;
  boot: string;
  seq: number;
  losses: string;
  probes: string | null;
  pc: { health: string; reasons: string; body: string } | null;
}

export interface PresenceUpdate {
  id: string;
  state: 'online' | 'offline';
  goodbye: 'shutdown' | 'stop' | null;
  boot: string;
  at: string;
  /** The agent's clock; an `offline` from before what is known changes nothing. */
  saidAt: string;
  hostname: string;
  agentVersion: string;
  nodeVersion: string;
  capabilities: string;
}

export interface QuarantineRow {
  agent: string | null;
  topic: string;
  sha256: string;
  code: string;
  detail: string;
  payload: Uint8Array;
  bytes: number;
  receivedAt: string;
}

/** A position in an agent's reports. */
export interface Position {
  agent: string;
  boot: string;
  seq: number;
}

/** A device that is as it was: only when it was seen. */
export type DeviceTouch = Pick<DeviceState, 'id' | 'lastSeenAt'>;

/** What a batch of reports leaves behind. */
interface Left {
  devices?: readonly DeviceWrite[];
  touched?: readonly DeviceTouch[];
  /** Points in time, in any order; one that says what the point before it says, less than a day later, is left out. */
  readings?: readonly ReadingRow[];
  agents?: readonly AgentUpdate[];
}

/** The hot path, by sets, so that each store can do a batch in its own fastest way. All within one transaction. */
export interface IngestTx {
  tx: Tx;
  /** By the codes that their units have on a day. */
  agents(ids: readonly string[], day: string): Promise<ReadonlyMap<string, KnownAgent>>;
  /** For each row whether it is new; a report that is there already stays as it was. */
  insertReports(rows: readonly ReportRow[]): Promise<readonly boolean[]>;
  /** The highest sequence of each boot that is committed, or will be with this transaction. */
  highest(boots: readonly Omit<Position, 'seq'>[]): Promise<readonly Position[]>;
  devices(keys: readonly DeviceKey[]): Promise<readonly DeviceState[]>;
  /** For each of these agents the keys of devices that another agent of its unit reads for it; none is not there. */
  foreignKeys(agents: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** All that it leaves behind of devices and agents. */
  save(left: Left): Promise<void>;
  savePresence(rows: readonly PresenceUpdate[]): Promise<void>;
  quarantine(rows: readonly QuarantineRow[]): Promise<void>;
}

/** Runs batches; each is committed, to the disk, or did not happen. */
export interface Recorder {
  transaction<T>(work: (step: IngestTx) => Promise<T>): Promise<T>;
}
