import type { Generated } from 'kysely';

/** What the events of each proposal fold to. Times in RFC 3339. */
interface ProposalTable {
  number: Generated<number>;
  title: string;
  as_of: string;
  state: string;
  created_at: string;
  /** JSON: codes of the units that it gives to or takes from. */
  units: string;
  /** JSON: `[{ unit, item, device }]`, one for each device that is bought; `device` is its id once it was received. */
  devices: string;
  /** JSON: what is proposed. */
  body: string;
  /** Number of the last event. */
  seq: number;
}

/** The log; triggers forbid to change it. */
interface ProposalEventTable {
  proposal: number;
  seq: number;
  at: string;
  type: string;
  actor: string;
  data: string;
}

export interface ProposalTables {
  proposal: ProposalTable;
  proposal_event: ProposalEventTable;
}
