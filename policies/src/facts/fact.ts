import { type DeviceKind, deviceKinds, kindRow, type Words } from '@motcua/contract';
import type { Unit } from '@motcua/inventory';
import { factWords } from '../texts.ts';

/** A fact of a unit; null when nobody has recorded it, which is never the same as zero. */
export type FactValue = number | string | boolean | null;

/** Facts of one unit, one slot for each row of a space. */
export type Facts = FactValue[];

export const factTypes = ['int', 'double', 'string', 'bool'] as const;
export type FactType = (typeof factTypes)[number];

/** Fields of a unit's record that hold one value. */
type UnitField = keyof Unit & keyof typeof factWords;

/** What an expression can read: its name (`unit.area`, `count.pc`), its type in CEL, and where it comes from. */
export interface FactRow {
  name: string;
  type: FactType;
  words: Words;
  from:
    | { of: 'unit'; field: UnitField }
    | { of: 'count' | 'usable'; kind: DeviceKind }
    /** A declared fact of the unit, by the name it is recorded under. */
    | { of: 'fact'; name: string }
    /** A parameter of the pack. */
    | { of: 'params'; name: string };
}

/** The facts that one pack can read, each with its slot. */
export interface FactSpace {
  rows: readonly FactRow[];
  slotOf(name: string): number | undefined;
}

const ofUnit = (field: UnitField, type: FactType): FactRow => ({
  name: `unit.${field}`,
  type,
  words: factWords[field],
  from: { of: 'unit', field },
});

const ofDevices = (of: 'count' | 'usable'): FactRow[] =>
  deviceKinds.map((kind) => {
    const { vi, en } = kindRow(kind).words;
    const words = { vi: `${factWords[of].vi}: ${vi}`, en: `${factWords[of].en}: ${en}` };
    return { name: `${of}.${kind}`, type: 'int', words, from: { of, kind } };
  });

/** Every fact that all packs share, flat: an expression never loops over devices. */
export const factRows: readonly FactRow[] = [
  ofUnit('kind', 'string'),
  ofUnit('level', 'string'),
  ofUnit('unitType', 'string'),
  ofUnit('code', 'string'),
  ofUnit('area', 'double'),
  ofUnit('officers', 'int'),
  ofUnit('digitisingOfficers', 'int'),
  ofUnit('uplinkMbps', 'double'),
  ...ofDevices('count'),
  ...ofDevices('usable'),
];

/** The shared facts, and after them those that a pack brings: declared facts and parameters. */
export function factSpace(own: readonly FactRow[] = []): FactSpace {
  const rows = [...factRows, ...own];
  const slots = new Map(rows.map(({ name }, slot) => [name, slot]));
  return { rows, slotOf: (name) => slots.get(name) };
}

/** A value as a fact of a type; undefined when it is none. */
export function asFact(value: unknown, type: FactType): FactValue | undefined {
  if (value === null || value === undefined) return null;
  if (type === 'string') return typeof value === 'string' ? value : String(value);
  if (type === 'bool') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return type === 'double' || Number.isSafeInteger(value) ? value : undefined;
}
