import { ExpectedError } from '@motcua/contract';
import type { Unit } from '@motcua/inventory';
import { covers, type Scope } from '../../../access/index.ts';
import type { Effect } from '../../../store/index.ts';
import type { UnitsOf } from './units-of.ts';

/**
 * Refuses what touches a unit outside the scope, before or after, as if there were no such unit: E_UNIT_UNKNOWN. A unit
 * may be made, and moved, below one that is inside; levels belong to the whole.
 */
export function requireScope(
  effects: readonly Effect[],
  { scope, unitsOf, day }: { scope: Scope; unitsOf: UnitsOf; day: string },
): void {
  if (scope.is === 'whole') return;
  for (const effect of effects) {
    const foreign = foreignUnit(effect, scope, unitsOf);
    if (foreign !== null) throw new ExpectedError('E_UNIT_UNKNOWN', { unit: foreign, asOf: day });
  }
}

function foreignUnit({ kind, before, after }: Effect, scope: Scope, unitsOf: UnitsOf): string | null {
  if (kind === 'level') return '*';
  const rows = [before, after].filter((row) => row !== null);
  const outside = rows.flatMap((row) => unitsOf(kind, row)).find((code) => !covers(scope, code));
  if (kind !== 'unit') return outside ?? null;
  const parent = after === null ? null : (after as Unit).parent;
  const stays = before !== null && after !== null && (before as Unit).parent === parent;
  if (after !== null && !stays && (parent === null || !covers(scope, parent))) return parent ?? '*';
  // Below a unit of one's own a new one may be made, under whatever code.
  return before === null ? null : (outside ?? null);
}
