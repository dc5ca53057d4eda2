import type { Words } from '@motcua/contract';
import { type Device, type IsoDate, isValidOn, type SourcePoint, type Unit } from '@motcua/inventory';
import { countsAs, isOnBooks, isUsable } from '../facts/collect-facts.ts';
import type { FactRow, FactValue } from '../facts/fact.ts';
import type { HeldParameter } from '../settings/parameters-for.ts';

/** Where and when something was recorded: a line of a file, made up by the demo, or the hub's register. */
export type Recorded =
  | ({ in: 'file' } & SourcePoint)
  | { in: 'demo' }
  | { in: 'register'; at: string | null; by: string | null; document: string | null };

/** Where a row of the register was recorded; null when it is not known. */
export type RecordedOf = (row: Unit | Device) => Recorded | null;

/** A fact that a standard used, with what it was taken from. */
export interface UsedFact {
  name: string;
  words: Words;
  value: FactValue;
  /** The unit's record and its field, a declared fact, the devices that were counted (by tag), or a parameter and who set it. */
  origin:
    | { of: 'unit'; field: string }
    | { of: 'fact'; name: string }
    | { of: 'devices'; tags: string[] }
    | { of: 'params'; name: string; set: string | null; reason: string | null };
  /** Where each row behind it was recorded. */
  recorded: { what: string; recorded: Recorded | null }[];
}

interface Setting {
  unit: Unit;
  devices: readonly Device[];
  held: Readonly<Record<string, HeldParameter>>;
  asOf: IsoDate;
  usable: boolean;
  recordedOf: RecordedOf;
}

/** A fact with everything that it comes from. */
export function usedFact({ name, words, from }: FactRow, value: FactValue, setting: Setting): UsedFact {
  const { unit, held, recordedOf } = setting;
  const ofUnit = [{ what: unit.code, recorded: recordedOf(unit) }];
  if (from.of === 'unit') return { name, words, value, origin: { of: 'unit', field: from.field }, recorded: ofUnit };
  if (from.of === 'fact') return { name, words, value, origin: { of: 'fact', name: from.name }, recorded: ofUnit };
  if (from.of === 'params') {
    const set = held[from.name]?.set ?? null;
    const origin = { of: 'params' as const, name: from.name, set: set?.name ?? null, reason: set?.reason ?? null };
    const recorded = set === null ? [] : [{ what: set.name, recorded: set.at === null ? null : inFile(set.at) }];
    return { name, words, value, origin, recorded };
  }
  const counted = countedBy({ of: from.of, kind: from.kind }, setting);
  return {
    ...{ name, words, value },
    origin: { of: 'devices', tags: counted.map(({ tag }) => tag) },
    recorded: counted.map((device) => ({ what: device.tag, recorded: recordedOf(device) })),
  };
}

function countedBy(
  { of, kind }: { of: 'count' | 'usable'; kind: Device['kind'] },
  { devices, asOf, usable }: Setting,
): Device[] {
  const counts = of === 'usable' || usable ? isUsable : isOnBooks;
  return devices.filter((device) => countsAs(device) === kind && isValidOn(device, asOf) && counts(device));
}

const inFile = (at: SourcePoint): Recorded => ({ in: 'file', ...at });
