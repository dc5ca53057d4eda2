import { describe, expect, test } from 'vitest';
import { gather } from '../../src/collectors/snmp/device/gather.ts';
import { success } from '../../src/probe/outcome.ts';
import { compareOids, type SnmpValue } from '../../src/probe/snmp/varbind.ts';
import { quirks } from '../../src/quirks/index.ts';
import { answersOf, deviceOf, wellPrinter } from './device.ts';

const supply = (column: number, value: SnmpValue) => ({ [`1.3.6.1.2.1.43.11.1.1.${column}.1.1`]: value });

describe('levels', () => {
  test.each([
    { level: -3, max: 100, percent: null, levelState: 'some-remaining' },
    { level: -2, max: -2, percent: null, levelState: 'unknown' },
    { level: -1, max: 100, percent: null, levelState: 'unrestricted' },
    { level: -9, max: 100, percent: null, levelState: 'vendor-special' },
    { level: 100, max: -2, percent: null, levelState: 'capacity-unknown' },
    { level: 5, max: 1_000, percent: 1, levelState: 'measured' },
    { level: 0, max: 100, percent: 0, levelState: 'measured' },
  ])('of $level of $max are $levelState', ({ level, max, percent, levelState }) => {
    const [read] = deviceOf({ ...wellPrinter, ...supply(8, max), ...supply(9, level) }).supplies;
    expect(read).toMatchObject({ index: '1.1', rawLevel: level, rawMax: max, percent, levelState });
  });
});

describe('ports', () => {
  const port = (values: Record<string, SnmpValue>) => {
    const rows = Object.entries(values).map(([path, value]) => [`1.3.6.1.2.1.${path}.7`, value] as const);
    return deviceOf(Object.fromEntries(rows)).ports;
  };

  test('have words where there are some, and numbers where not', () => {
    expect(port({ '2.2.1.2': 'lan', '2.2.1.3': 6, '2.2.1.7': 1, '2.2.1.8': 0, '2.2.1.5': 100_000_000 })).toEqual([
      {
        ifIndex: 7,
        ifName: 'lan',
        ifDescr: 'lan',
        ifType: 'ethernetCsmacd',
        ifAdminStatus: 'up',
        ifOperStatus: '0',
        ifSpeed: 100_000_000,
      },
    ]);
  });

  test.each([
    { bits: 4_294_967_295, mega: 10_000, speed: 10_000_000_000 },
    { bits: 1_000_000_000, mega: 1_000, speed: 1_000_000_000 },
    { bits: 0, mega: 2_500, speed: 2_500_000_000 },
    { bits: 0, mega: 0, speed: 0 },
  ])('of $bits bits and $mega megabits are as fast as $speed', ({ bits, mega, speed }) => {
    expect(port({ '2.2.1.2': 'a', '2.2.1.5': bits, '31.1.1.1.15': mega })[0]?.ifSpeed).toBe(speed);
  });

  test('that are not present are left out', () => {
    expect(port({ '2.2.1.2': 'slot 2', '2.2.1.8': 6 })).toEqual([]);
  });
});

describe('a UPS', () => {
  const ups = (values: Record<string, SnmpValue>) => {
    const rows = Object.entries(values).map(([path, value]) => [`1.3.6.1.2.1.33.1.${path}`, value] as const);
    return deviceOf(Object.fromEntries(rows)).ups;
  };

  test('of three phases has three loads, and one of one has one', () => {
    expect(ups({ '4.4.1.5.1': 6, '4.4.1.5.2': 6, '4.4.1.5.3': 4 })?.loadPercent).toEqual([6, 6, 4]);
    expect(ups({ '4.4.1.5.1': 6 })?.loadPercent).toBe(6);
  });

  test('that says 65535 minutes says no time', () => {
    expect(ups({ '2.3.0': 65_535, '2.4.0': 100 })).toMatchObject({ runtimeMinutes: null, batteryChargePercent: 100 });
  });

  test('must have its battery replaced when the alarm of RFC 1628 is on', () => {
    expect(ups({ '2.4.0': 90, '6.1.0': 1, '6.2.1.2.4': '1.3.6.1.2.1.33.1.6.3.1' })?.replaceBattery).toBe(true);
    expect(ups({ '2.4.0': 90, '6.1.0': 0 })?.replaceBattery).toBe(false);
    expect(ups({ '2.4.0': 90 })?.replaceBattery).toBeNull();
  });
});

test.each([
  { first: 'lacks the private objects', own: {}, asked: [null, 'Jetdirect'] },
  { first: 'has them', own: { '1.3.6.1.4.1.11.2.3.9.1.1.7.0': 'MDL:HP LaserJet 200;' }, asked: [null] },
])('a second context is asked where a row has one and the first context $first', async ({ own, asked }) => {
  const main = {
    ...own,
    '1.3.6.1.2.1.1.2.0': '1.3.6.1.4.1.11.2.3.9.1',
    '1.3.6.1.2.1.1.1.0': 'card',
  };
  const further = { '1.3.6.1.4.1.11.2.3.9.1.1.7.0': 'MFG:Hewlett-Packard;MDL:HP LaserJet 200;CLS:PRINTER;' };
  const contexts: (string | null)[] = [];
  const gathered = await gather((context) => {
    contexts.push(context);
    const answers = answersOf(context === null ? main : further);
    return {
      get: async (oids) =>
        success(
          oids.flatMap((oid) =>
            answers.get(oid) === undefined ? [] : [{ oid, value: answers.get(oid) as SnmpValue }],
          ),
        ),
      readAll: async (roots) =>
        roots.map((root) => ({ found: answers.under(root).sort((a, b) => compareOids(a.oid, b.oid)), cut: null })),
      [Symbol.dispose]: () => {},
    };
  }, quirks);
  if (!gathered.ok) throw new Error(gathered.detail);
  expect(contexts).toEqual(asked);
  expect(gathered.value.answers.text('1.3.6.1.4.1.11.2.3.9.1.1.7.0')).toContain('LaserJet 200');
});
