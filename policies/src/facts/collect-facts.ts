import { type DeviceKind, deviceKinds } from '@motcua/contract';
import {
  type AssetStatus,
  type Device,
  type Installation,
  type IsoDate,
  isValidOn,
  type Unit,
} from '@motcua/inventory';
import { type Facts, type FactValue, factRows, factSpace } from './fact.ts';

/** A unit and its facts. */
export interface UnitFacts {
  unit: Unit;
  facts: Facts;
}

/** Disposed of: no longer on the books. Everything else is, broken or not. */
const offTheBooks: AssetStatus = 'liquidated';
/** What a citizen can be served with today; a worn device still works. */
const usable: ReadonlySet<AssetStatus> = new Set(['in_use', 'degraded']);

/** Whether a device counts as a working one. */
export const isUsable = ({ status }: Pick<Device, 'status'>): boolean => usable.has(status);
/** Whether a device is on the books. */
export const isOnBooks = ({ status }: Pick<Device, 'status'>): boolean => status !== offTheBooks;

/** What a device counts as: an officer's PC that was set apart for citizens serves them, and the officer lacks one. */
export const countsAs = ({ kind, requisitioned }: Pick<Device, 'kind' | 'requisitioned'>): DeviceKind =>
  requisitioned && kind === 'pc' ? 'citizen_pc' : kind;

/** Shared facts of all units on a day; devices are counted once. With `usableOnly`, `count` counts working ones, as `usable` does. */
export function collectFacts({
  installation,
  asOf,
  usableOnly = false,
}: {
  installation: Installation;
  asOf: IsoDate;
  usableOnly?: boolean;
}): UnitFacts[] {
  const rows = installation.units
    .filter((unit) => isValidOn(unit, asOf))
    .map((unit) => ({ unit, facts: factsWithoutDevices(unit) }));
  const byCode = new Map(rows.map(({ unit, facts }) => [unit.code, facts]));
  const slots = deviceSlots();
  for (const device of installation.devices) {
    const facts = isOnBooks(device) && isValidOn(device, asOf) ? byCode.get(device.unit) : undefined;
    if (facts === undefined) continue;
    const slot = slots[countsAs(device)];
    const works = isUsable(device);
    if (works) addOne(facts, slot.usable);
    if (works || !usableOnly) addOne(facts, slot.count);
  }
  return rows;
}

const factsWithoutDevices = (unit: Unit): Facts =>
  factRows.map(({ from }) => (from.of === 'unit' ? (unit[from.field as keyof Unit] as FactValue) : 0));

function addOne(facts: Facts, slot: number): void {
  facts[slot] = (facts[slot] as number) + 1;
}

function deviceSlots() {
  const { slotOf } = factSpace();
  return Object.fromEntries(
    deviceKinds.map((kind) => [kind, { count: slotOf(`count.${kind}`) ?? -1, usable: slotOf(`usable.${kind}`) ?? -1 }]),
  ) as Record<DeviceKind, { count: number; usable: number }>;
}
