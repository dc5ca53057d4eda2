import type { Generated } from 'kysely';

/** What the events of each problem fold to. Times in RFC 3339. */
export interface ProblemTable {
  id: Generated<number>;
  /** `kind|reason|subject`; of one key at most one problem is open. */
  key: string;
  kind: 'model' | 'system';
  reason: string;
  subject: string;
  state: string;
  workaround: string | null;
  proposed_at: string;
  /** When it was dismissed or closed. */
  ended_at: string | null;
  /** Number of the last event. */
  seq: number;
}

/** Which tickets a problem ties together. */
interface ProblemTicketTable {
  problem: number;
  ticket: number;
  linked_at: string;
}

/** The log; triggers forbid to change it. */
interface ProblemEventTable {
  problem: number;
  seq: number;
  at: string;
  type: string;
  actor: string;
  data: string;
}

export interface ProblemTables {
  problem: ProblemTable;
  problem_ticket: ProblemTicketTable;
  problem_event: ProblemEventTable;
}
