import type { Generated } from 'kysely';

/** Faults that are not over; a row goes when enough healthy readings have ended it. Times in milliseconds, hub's clock. */
export interface FaultTable {
  device_id: string;
  device_name: string | null;
  agent: string;
  kind: string;
  unit: string;
  level: 'down' | 'degraded' | 'healthy';
  since: number;
  level_since: number;
  faulty_ms: number;
  down_ms: number;
  changed_at: number;
  /** JSON: `[{ reason, since }]`. */
  reasons: string;
  /** JSON: `{ readings, from, to }`, or null. */
  recovery: string | null;
  /** When its hold time ends; null while none runs and once it has its ticket. */
  due_at: number | null;
  /** The ticket it has had; a fault never gets a second one. */
  ticket: number | null;
  /** What explains it, so that it gets none of its own; null for nothing. */
  covered_by: string | null;
  /** JSON: when it broke down lately; null for never before. */
  turns: string | null;
  /** JSON: `{ since, count }`, or null. */
  flapping: string | null;
}

/** When devices whose faults are over broke down lately; a row goes when nobody looks back so far any more. */
interface FaultMemoryTable {
  device_id: string;
  /** JSON: times. */
  turns: string;
  until: number;
}

/** What the events of each ticket fold to. Times in RFC 3339. */
export interface TicketTable {
  number: Generated<number>;
  device_id: string;
  device_name: string | null;
  kind: string;
  unit: string;
  state: string;
  priority: string;
  /** JSON: `[{ reason, since, until, by? }]`. */
  causes: string;
  /** JSON: `[{ source, by, at, reason, text }]`. */
  voices: Generated<string>;
  assignee: string | null;
  opened_at: string;
  closed_at: string | null;
  fault_since: string;
  recurrences: number;
  /** JSON: `{ readings, from, to }`, or null. */
  proof: string | null;
  /** Number of the last event. */
  seq: number;
  /** JSON: as `TicketLoan`; and how many of them are not back. */
  loans: Generated<string>;
  open_loans: Generated<number>;
  /** JSON: what a case of a place or a system has inside; null where it has nothing. */
  children: string | null;
  /** The case that it is a part of. */
  part_of: number | null;
}

/** The log; triggers forbid to change it. */
interface TicketEventTable {
  ticket: number;
  seq: number;
  at: string;
  type: string;
  actor: string;
  data: string;
}

/** The tables of faults and tickets. */
export interface TicketTables {
  fault: FaultTable;
  fault_memory: FaultMemoryTable;
  ticket: TicketTable;
  ticket_event: TicketEventTable;
}
