import { type DeviceKind, deviceKinds, kindRow, type Words } from '@motcua/contract';
import type { Unit } from '@motcua/inventory';
import { factWords } from '../texts.ts';

/** A fact of a unit; null when nobody has recorded it, which is never the same as zero. */
export type FactValue = number | string | null;

/** Facts of one unit, one slot for each row of the table. */
export type Facts = FactValue[];

export type FactType = 'int' | 'double' | 'string';

/** What an expression can read: its name (`unit.area`, `count.pc`), its type in CEL, and where it comes from. */
export interface FactRow {
  name: string;
  type: FactType;
  words: Words;
  from: { of: 'unit'; field: keyof Unit } | { of: 'count' | 'usable'; kind: DeviceKind };
}

const ofUnit = (field: keyof Unit & keyof typeof factWords, type: FactType): FactRow => ({
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

/** Every fact there is, flat: an expression never loops over devices. */
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

const slots = new Map(factRows.map(({ name }, slot) => [name, slot]));

/** The slot of a fact in `Facts`, or undefined when there is no such fact. */
export const slotOf = (name: string): number | undefined => slots.get(name);
