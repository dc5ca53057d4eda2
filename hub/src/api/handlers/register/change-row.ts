import type { RegisterChangeKind, RegisterChangeRow } from '@motcua/contract';
import { covers, type Scope } from '../../../access/index.ts';
import type { ChangeRow } from '../../../store/index.ts';

/** A change as it is shown. */
export const changeRow = (row: ChangeRow): RegisterChangeRow => ({
  id: row.id,
  at: row.at,
  by: row.actor,
  byName: row.actor_name,
  kind: row.kind as RegisterChangeKind,
  title: row.title,
  source: row.source,
  totals: { create: row.created, update: row.updated, delete: row.deleted },
  undoes: row.undoes,
  undoneBy: row.undone_by,
});

/** Whether a change touches anything in a scope; one without units touches all. */
export const touches = (row: ChangeRow, scope: Scope): boolean =>
  scope.is === 'whole' || row.units.length === 0 || row.units.some((code) => covers(scope, code));
