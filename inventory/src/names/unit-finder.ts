import type { Unit } from '../model.ts';
import { nameKey } from './name-key.ts';
import { unitNameKey } from './unit-name-key.ts';

/** What a text that names a unit came to. */
export type FoundUnit =
  | { is: 'one'; unit: Unit }
  | { is: 'several'; units: readonly Unit[] }
  /** A code without its leading zeros, and the code that it was; several when codes differ in zeros only. */
  | { is: 'zerosLost'; code: string }
  | { is: 'none'; near: readonly Unit[] };

/** Finds units of one day by code or name. */
export interface UnitFinder {
  find(text: string): FoundUnit;
  byCode(code: string): Unit | undefined;
}

/** Indexes units, which must all be valid on the same day. */
export function unitFinder(units: readonly Unit[]): UnitFinder {
  const codes = new Map(units.map((unit) => [unit.code, unit]));
  const stripped = group(units, ({ code }) => withoutZeros(code));
  const names = group(units, ({ name }) => unitNameKey(name).key);
  const loose = group(units, ({ name }) => nameKey(name));
  const byName = (text: string): readonly Unit[] => {
    const { key, type } = unitNameKey(text);
    const same = names.get(key) ?? [];
    const typed = same.filter(({ unitType }) => unitType === type);
    return typed.length > 0 ? typed : same;
  };
  return {
    byCode: (code) => codes.get(code),
    find(text) {
      const unit = codes.get(text);
      if (unit !== undefined) return { is: 'one', unit };
      const codesMeant = /^\d+$/.test(text) ? (stripped.get(withoutZeros(text)) ?? []) : [];
      if (codesMeant.length > 0) return { is: 'zerosLost', code: longestFirst(codesMeant) };
      const found = byName(text);
      return outcome(found.length > 0 ? found : withOwner(text, byName, codes), () => loose.get(nameKey(text)) ?? []);
    },
  };
}

function outcome(found: readonly Unit[], near: () => readonly Unit[]): FoundUnit {
  const [unit, ...more] = found;
  if (unit === undefined) return { is: 'none', near: near() };
  return more.length === 0 ? { is: 'one', unit } : { is: 'several', units: found };
}

/** "Phường Minh Khai, quận Hoàng Mai" or "00334 - Phường Định Công": the owner or the code stands beside the name. */
function withOwner(
  text: string,
  byName: (text: string) => readonly Unit[],
  codes: ReadonlyMap<string, Unit>,
): readonly Unit[] {
  const parts = text.split(/\s*[,;()]\s*|\s+[-–]\s+/).filter((part) => part !== '');
  const [first, second] = parts;
  if (first === undefined || second === undefined) return [];
  const coded = parts.map((part) => codes.get(part)).find((unit) => unit !== undefined);
  if (coded !== undefined) return [coded];
  const owners = new Set(byName(second).map(({ code }) => code));
  return byName(first).filter(({ parent }) => parent !== null && owners.has(parent));
}

const longestFirst = (units: readonly Unit[]): string =>
  units
    .map(({ code }) => code)
    .toSorted((a, b) => b.length - a.length)
    .join(' / ');

const withoutZeros = (code: string) => code.replace(/^0+(?=.)/, '');

function group(units: readonly Unit[], key: (unit: Unit) => string): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const found = groups.get(key(unit));
    if (found === undefined) groups.set(key(unit), [unit]);
    else found.push(unit);
  }
  return groups;
}
