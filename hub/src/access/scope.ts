import { type Permission, roleMay } from '@motcua/contract';
import { isValidOn, type Unit } from '@motcua/inventory';
import type { Actor } from './actor.ts';

/** The units for which something is allowed, by code and by id; `whole` is all there are, and what belongs to none. */
export type Scope = { is: 'whole' } | { is: 'part'; codes: ReadonlySet<string>; ids: ReadonlySet<string> };

export const whole: Scope = { is: 'whole' };

/** Where an actor has a permission; null when nowhere. Units are asked for only when a grant is for a subtree. */
export async function scopeOf(
  { grants, only = null }: Pick<Actor, 'grants'> & Partial<Pick<Actor, 'only'>>,
  permission: Permission,
  { units, day }: { units: () => Promise<readonly Unit[]>; day: string },
): Promise<Scope | null> {
  if (only !== null && !only.includes(permission)) return null;
  const carrying = grants.filter(({ role }) => roleMay(role, permission));
  if (carrying.length === 0) return null;
  const roots = carrying.flatMap(({ unitId }) => unitId ?? []);
  return roots.length < carrying.length ? whole : subtree(await units(), { roots, day });
}

/** The units below some units, themselves included, as the tree stands on a day. */
export function subtree(
  units: readonly Unit[],
  { roots, day }: { roots: readonly string[]; day: string },
): Scope & { is: 'part' } {
  const standing = units.filter((unit) => isValidOn(unit, day));
  const children = Map.groupBy(standing, ({ parent }) => parent);
  const found = new Map<string, Unit>();
  const waiting = standing.filter(({ id }) => roots.includes(id));
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    if (found.has(unit.id)) continue; // a damaged tree may have a cycle
    found.set(unit.id, unit);
    waiting.push(...(children.get(unit.code) ?? []));
  }
  return { is: 'part', ids: new Set(found.keys()), codes: new Set([...found.values()].map(({ code }) => code)) };
}

/** Whether a unit, by its code, is inside. */
export const covers = (scope: Scope, code: string): boolean => scope.is === 'whole' || scope.codes.has(code);

/** The rows whose unit is inside. */
export const inside = <Row>(scope: Scope, rows: readonly Row[], codeOf: (row: Row) => string): Row[] =>
  rows.filter((row) => covers(scope, codeOf(row)));
