import type { Unit } from '@motcua/inventory';
import { asFact, type FactRow, type Facts, type FactValue, factRows } from './fact.ts';

/** Parameters of a pack as they hold for one unit. */
export type ParameterValues = Readonly<Record<string, FactValue>>;

/** The facts of a unit in the space of a pack: the shared ones, its declared facts and the parameters that hold for it. */
export function factsFor(
  shared: Facts,
  { unit, rows, params }: { unit: Unit; rows: readonly FactRow[]; params: ParameterValues },
): Facts {
  if (rows.length === factRows.length) return shared;
  const facts = shared.slice();
  for (let slot = factRows.length; slot < rows.length; slot += 1) {
    const row = rows[slot] as FactRow;
    facts[slot] = ownFact(row, unit, params);
  }
  return facts;
}

/** A declared fact of the wrong type is as good as none: nothing is guessed from "khoảng 7". */
function ownFact({ from, type }: FactRow, unit: Unit, params: ParameterValues): FactValue {
  if (from.of === 'params') return params[from.name] ?? null;
  if (from.of !== 'fact') return null;
  const facts: Readonly<Record<string, unknown>> = unit.facts;
  return Object.hasOwn(facts, from.name) ? (asFact(facts[from.name], type) ?? null) : null;
}
