import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toPrinterFacts } from '../../src/collectors/snmp/printer-facts.ts';
import { askSnmp } from '../../src/collectors/snmp/read.ts';
import { recordings } from '../fuzz/corpus.ts';
import { sessionOf } from './snmprec.ts';

const folder = join(recordings, 'snmp');
const file = join(folder, 'expected.json');

interface Level {
  index: string;
  rawMax: number | null;
  rawLevel: number | null;
  percent: number | null;
  levelState: string;
  type?: string | null;
}
interface Expected {
  device: string;
  file: string;
  role: string;
  hrDeviceStatus?: { value: number } | null;
  hrPrinterStatus?: { value: number } | null;
  errorStateHex?: string | null;
  errorFlags?: string[];
  supplies?: Level[];
  trays?: Level[];
}

const devices: Expected[] = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8')).devices.filter(({ role }: Expected) => role === 'printer')
  : [];

const levels = (rows: readonly Level[] | undefined, withType: boolean) =>
  (rows ?? [])
    .map(({ index, rawMax, rawLevel, percent, levelState, type }) => ({
      index,
      rawMax,
      rawLevel,
      percent,
      levelState,
      ...(withType && { type: type ?? null }),
    }))
    .sort((a, b) => (a.index < b.index ? -1 : 1));

describe.skipIf(devices.length === 0)(`recordings of ${devices.length} real printers [MOTCUA_SHARED]`, () => {
  test.each(devices)('$device reads as independent readers say', async (expected) => {
    const answers = await askSnmp(sessionOf(readFileSync(join(folder, expected.file), 'latin1')));
    if (!answers.ok) throw new Error(answers.detail);
    const facts = toPrinterFacts(answers.value);
    expect(levels(facts.supplies, true)).toEqual(levels(expected.supplies, true));
    expect(levels(facts.trays, false)).toEqual(levels(expected.trays, false));
    expect(facts.errorFlags).toEqual(expected.errorFlags ?? []);
    expect(facts.hrDeviceStatus).toBe(expected.hrDeviceStatus?.value ?? null);
    expect(facts.hrPrinterStatus).toBe(expected.hrPrinterStatus?.value ?? null);
    expect(facts.errorStateHex).toBe(expected.errorStateHex || null);
  });
});
