import {
  type Desired,
  deviceKeysOf,
  type TargetList,
  targetKeys,
  targetLists,
  type UnitTargets,
} from '@motcua/contract';

/** As many as an agent's configuration holds. */
const most: Readonly<Record<TargetList, number>> = { snmp: 64, ipp: 64, escl: 64, raw: 64, ups: 16, presence: 64 };

interface Placing {
  /** Targets of the unit, now and before this change: nobody but the holder has any of them. */
  unit: readonly UnitTargets[];
  /** What the agent is to read for its unit; null when it is not the holder. */
  give: UnitTargets | null;
}

/** Pure: an agent's configuration with the targets of its unit, or without. The same object when nothing changes. */
export function placeTargets(desired: Desired, { unit, give }: Placing): Desired {
  const shared = new Set(unit.flatMap(deviceKeysOf));
  const lists = Object.fromEntries(
    targetLists.map((list) => [list, placeList(list, { own: desired[list], shared, give: give?.[list] ?? [] })]),
  );
  const next = { ...desired, ...lists, discovery: placeDiscovery(desired, { unit, give }) };
  return JSON.stringify(next) === JSON.stringify(desired) ? desired : next;
}

function placeList(
  list: TargetList,
  { own, shared, give }: { own: readonly unknown[]; shared: ReadonlySet<string>; give: readonly unknown[] },
): unknown[] {
  const keyOf = targetKeys[list] as (target: unknown) => string;
  return [...own.filter((target) => !shared.has(keyOf(target))), ...give].slice(0, most[list]);
}

function placeDiscovery({ discovery }: Desired, { unit, give }: Placing): Desired['discovery'] {
  if (give !== null && give.discovery !== null) return give.discovery;
  const text = JSON.stringify(discovery);
  return unit.some((targets) => JSON.stringify(targets.discovery) === text) ? null : discovery;
}
