import { readLevel } from '@motcua/contract';
import type { Answers } from '../collectors/snmp/device/answers.ts';
import type { ProbedSupply } from '../collectors/snmp/device/device.ts';

const base = '1.3.6.1.4.1.2435.2.3.9.4.2.1.5.5';
export const brotherPlaces = {
  serial: `${base}.1.0`,
  maintenance: `${base}.8.0`,
  counters: `${base}.10.0`,
  nextCare: `${base}.11.0`,
  firmware: `${base}.17.0`,
  display: '1.3.6.1.4.1.2435.2.3.9.4.2.1.5.4.5.2.0',
} as const;

/** One record: a tag, the octet 01, a length, and so many octets. */
export interface BrotherRecord {
  tag: number;
  value: Uint8Array;
}

/**
 * Pure: the records of a private string. The length octet counts, not seven octets a record; FF ends the row, and a
 * record that runs over the end is dropped with all that follows.
 */
export function readRecords(octets: Uint8Array, most = 128): BrotherRecord[] {
  const records: BrotherRecord[] = [];
  for (let at = 0; at + 3 <= octets.length && records.length < most; ) {
    const [tag, one, length] = [octets[at] ?? 0xff, octets[at + 1], octets[at + 2] ?? 0];
    if (tag === 0xff || at + 3 + length > octets.length) break;
    if (one === 1) records.push({ tag, value: octets.subarray(at + 3, at + 3 + length) });
    at += 3 + length;
  }
  return records;
}

/** What a tag of the maintenance string is: name, type and colour of the supply whose level it has. */
const levels: Readonly<Record<number, readonly [name: string, type: string, colorant: string | null]>> = {
  65: ['drum_remaining_life', 'opc', null],
  105: ['belt_unit_remaining_life', 'other', null],
  106: ['fuser_remaining_life', 'fuser', null],
  107: ['laser_remaining_life', 'other', null],
  108: ['pf_kit_mp_remaining_life', 'other', null],
  109: ['pf_kit_1_remaining_life', 'other', null],
  111: ['black_toner_remaining', 'toner', 'black'],
  112: ['cyan_toner_remaining', 'toner', 'cyan'],
  113: ['magenta_toner_remaining', 'toner', 'magenta'],
  114: ['yellow_toner_remaining', 'toner', 'yellow'],
  121: ['cyan_drum_remaining_life', 'opc', 'cyan'],
  122: ['magenta_drum_remaining_life', 'opc', 'magenta'],
  123: ['yellow_drum_remaining_life', 'opc', 'yellow'],
  128: ['black_drum_remaining_life', 'opc', 'black'],
  161: ['black_toner_remaining', 'toner', 'black'],
  162: ['cyan_toner_remaining', 'toner', 'cyan'],
  163: ['magenta_toner_remaining', 'toner', 'magenta'],
  164: ['yellow_toner_remaining', 'toner', 'yellow'],
};

/** Pure: supplies of the maintenance string. */
export function recordSupplies(octets: Uint8Array, ink: boolean): ProbedSupply[] {
  return readRecords(octets).flatMap(({ tag, value }) => {
    const row = levels[tag];
    const level = row === undefined ? null : readRecordLevel(value);
    // An inkjet has no drum, whatever stands under its tag.
    if (row === undefined || level === null || (ink && row[1] !== 'toner')) return [];
    const [name, type, colorant] = row;
    const isInk = ink && type === 'toner';
    return {
      index: null,
      description: isInk ? name.replace('toner', 'ink') : name,
      type: isInk ? 'ink' : type,
      colorant,
      cls: null,
      unit: null,
      ...level,
    };
  });
}

/** Four octets are hundredths of a percent; two are the level and its maximum. */
function readRecordLevel(value: Uint8Array) {
  const [rawLevel, rawMax] =
    value.length === 2 ? [value[0] ?? 0, value[1] ?? 0] : value.length === 4 ? [toInteger(value), 10_000] : [-1, -1];
  return rawMax > 0 && rawLevel >= 0 && rawLevel <= rawMax
    ? { rawLevel, rawMax, ...readLevel(rawLevel, rawMax) }
    : null;
}

const toInteger = (octets: Uint8Array): number => octets.reduce((sum, octet) => sum * 256 + octet, 0);

/** The page counter of the counters string (tag 00). */
export function recordPages(answers: Answers): number | null {
  const octets = answers.get(brotherPlaces.counters);
  const record = octets instanceof Uint8Array ? readRecords(octets).find(({ tag }) => tag === 0) : undefined;
  return record?.value.length === 4 ? toInteger(record.value) : null;
}
