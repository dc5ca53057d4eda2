import type { RegisterChange, RegisterKind, RegisterRows } from './change.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';

/** A change as it is shown: which row, and what becomes of its fields. */
export interface ChangeSummary {
  /** A kind of the register, or a line to units. */
  kind: RegisterKind | 'link';
  id: string;
  /** Tag, code or name. */
  name: string;
  /** Code of the unit; of a post its place, of a level nothing, of a line all its units. */
  unit: string | null;
  validFrom: string;
  changes: FieldChange[];
}

export interface ChangesSummary {
  create: ChangeSummary[];
  update: ChangeSummary[];
  delete: ChangeSummary[];
}

/** Changes by what they do, in their order. */
export function summariseChanges(changes: readonly RegisterChange[]): ChangesSummary {
  const summary: ChangesSummary = { create: [], update: [], delete: [] };
  for (const change of changes) summary[change.action].push(summaryOf(change));
  return summary;
}

function summaryOf(change: RegisterChange): ChangeSummary {
  const row: RegisterRows[RegisterKind] = change.action === 'delete' ? change.before : change.row;
  return {
    kind: change.kind,
    id: 'id' in row ? row.id : row.code,
    name: 'tag' in row ? row.tag : 'code' in row ? row.code : row.id,
    unit: 'unit' in row ? row.unit : 'place' in row ? row.place : 'level' in row ? row.code : null,
    validFrom: row.validFrom,
    changes: change.action === 'update' ? fieldChanges(change.before, change.row) : [],
  };
}
