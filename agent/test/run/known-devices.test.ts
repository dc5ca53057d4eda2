import { describe, expect, test } from 'vitest';
import { foldKnown } from '../../src/run/known-devices.ts';
import { printer, scanner } from './readings.ts';

const knownOf = ({ key, kind, name, identity }: typeof printer) => ({ key, kind, name, identity });
const known = [knownOf(printer)];

describe('foldKnown', () => {
  test('remembers a device that was never seen', () => {
    expect(foldKnown(known, { devices: [printer, scanner], forget: [] })).toEqual([...known, knownOf(scanner)]);
  });
  test('keeps one that is gone', () => {
    expect(foldKnown(known, { devices: [], forget: [] })).toBe(known);
  });
  test('forgets one on the wish of the hub, even while it is still there', () => {
    expect(foldKnown(known, { devices: [printer], forget: [printer.key] })).toEqual([]);
  });
  test('keeps what a device does not say today', () => {
    const named = { ...printer, identity: { ...printer.identity, serial: 'S1' } };
    const silent = { ...printer, identity: { ...printer.identity, vendor: null, model: null } };
    const [first] = foldKnown([knownOf(named)], { devices: [silent], forget: [] });
    expect(first?.identity).toMatchObject({ vendor: 'Noname', model: 'frontend-tester', serial: 'S1' });
  });
});
