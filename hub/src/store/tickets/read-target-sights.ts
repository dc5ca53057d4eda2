import { unitOn } from '../register/unit-on.ts';
import type { Db } from '../store.ts';

/** A device that is only looked for, as one unit sees it. */
export interface TargetRow {
  key: string;
  name: string;
  device: string;
  agent: string;
  unit: string;
  isDown: boolean;
}

/** What several agents look for and as many as are asked of do not find, with those that have a case; every watcher of each. */
export async function sharedTargets(
  db: Db,
  { atLeast, known, day }: { atLeast: number; known: readonly string[]; day: string },
): Promise<TargetRow[]> {
  const failing = await db
    .selectFrom('observed_device')
    .select('key')
    .where('health', '=', 'down')
    .where('key', 'like', 'presence:%')
    .groupBy('key')
    .having((of) => of.fn.countAll(), '>=', atLeast)
    .execute();
  const keys = [...new Set([...failing.map(({ key }) => key), ...known])];
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('observed_device as device')
    .innerJoin('agent', 'agent.id', 'device.agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select(['device.key', 'device.name', 'device.id as device', 'device.agent', 'device.health', 'unit.code as unit'])
    .where('device.key', 'in', keys)
    .where('agent.retired_at', 'is', null)
    .where('agent.revoked_at', 'is', null)
    .where(unitOn(day))
    .orderBy('device.id')
    .execute();
  return rows.map(({ health, ...row }) => ({ ...row, isDown: health === 'down' }));
}

/** Units above and below units, by their codes, as the tree stands on a day; a unit is among its own. */
export interface UnitTree {
  /** From below. */
  lineOf(unit: string): string[];
  below(unit: string): string[];
}

export async function unitTree(db: Db, day: string): Promise<UnitTree> {
  const rows = await db.selectFrom('unit').select(['code', 'parent']).where(unitOn(day)).execute();
  const parents = new Map(rows.map(({ code, parent }) => [code, parent]));
  const lineOf = (unit: string) => {
    const line: string[] = [];
    // A damaged tree may have a cycle.
    for (let code: string | null = unit; code !== null && !line.includes(code); code = parents.get(code) ?? null)
      line.push(code);
    return line;
  };
  return {
    lineOf,
    below: (unit) => [...new Set([unit, ...parents.keys()])].filter((code) => lineOf(code).includes(unit)),
  };
}
