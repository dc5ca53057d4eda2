import { type Installation, type IsoDate, isValidOn, type Unit } from '@motcua/inventory';
import { budgetLineWords } from '../procurement/budget-lines.ts';
import type { Gap, RolledUp } from './gap.ts';
import { totalsOf } from './totals.ts';

export const rollUps = ['level', 'unit', 'budgetLine'] as const;
export type RollUpBy = (typeof rollUps)[number];

/** Sums of gaps: by level, by each unit with all that is below it, or by the line that pays; names in Vietnamese. */
export function rollUp(
  gaps: readonly Gap[],
  { by, installation, asOf }: { by: RollUpBy; installation: Installation; asOf: IsoDate },
): RolledUp[] {
  const units = new Map(
    installation.units.filter((unit) => isValidOn(unit, asOf)).map((unit) => [unit.code, unit] as const),
  );
  if (by === 'budgetLine')
    return sums(
      gaps,
      (gap) => [gap.budgetLine],
      (line) => (line === null ? null : budgetLineWords[line].vi),
    );
  if (by === 'level') {
    const names = new Map(
      installation.levels.filter((level) => isValidOn(level, asOf)).map(({ code, name }) => [code, name.vi]),
    );
    return sums(
      gaps,
      ({ unit }) => [units.get(unit)?.level ?? null],
      (code) => names.get(code ?? '') ?? null,
    );
  }
  return sums(
    gaps,
    ({ unit }) => upwards(unit, units),
    (code) => units.get(code ?? '')?.name ?? null,
  );
}

/** A unit and all above it. */
function upwards(code: string, units: ReadonlyMap<string, Unit>): string[] {
  const found = new Set<string>();
  for (let at: string | null = code; at !== null && units.has(at) && !found.has(at); at = units.get(at)?.parent ?? null)
    found.add(at);
  return [...found];
}

function sums<Key extends string | null>(
  gaps: readonly Gap[],
  keysOf: (gap: Gap) => readonly Key[],
  nameOf: (key: Key) => string | null,
): RolledUp[] {
  const groups = new Map<Key, Gap[]>();
  for (const gap of gaps) for (const key of keysOf(gap)) groups.set(key, [...(groups.get(key) ?? []), gap]);
  return [...groups]
    .sort(([a], [b]) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .flatMap(([key, of]) => totalsOf(of).map((total) => ({ key, name: nameOf(key), ...total })));
}
