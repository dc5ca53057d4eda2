import type { Generated } from 'kysely';

/** Something that followed its place to another unit, by which change of the register; what takes it back goes by it. */
interface UnitMoveTable {
  id: Generated<number>;
  change_id: number;
  at: string;
  what: string;
  /** Id of an agent or of a fault's device, number of a ticket, hash of a token. */
  ref: string;
  /** Ids of units; of tickets and faults their codes, as those have them. */
  from_unit: string;
  to_unit: string;
  undone_at: string | null;
}

export interface FollowingTables {
  unit_move: UnitMoveTable;
}
