import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelValue } from '../../src/calc/figures-folder.ts';
import { boundedOneShot, throughputTimer } from '../../src/calc/link-units.ts';
import { pathEchoes } from '../../src/calc/path-echoes.ts';
import { pathScript } from '../../src/calc/path-script.ts';
import { rowBytes, throughputPlan } from '../../src/calc/throughput-plan.ts';
import { throughputScript } from '../../src/calc/throughput-script.ts';

const [one, two] = [
  { name: 'dc1', address: '10.0.0.1' },
  { name: 'dc2', address: '10.0.0.2' },
];
const shellReads = (script: string) => spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' });
const fine = { status: 0, stderr: '' };

describe('what a site pings, path by path', () => {
  const paths = [
    { name: 'north', carrier: 'A', ends: [{ host: 'dc1', pings: '10.1.0.2' }] },
    {
      ...{ name: 'south', carrier: 'B' },
      ends: [
        { host: 'dc1', pings: '10.2.0.2', source: '10.2.0.1' },
        { host: 'dc2', pings: '10.2.0.1' },
      ],
    },
    { name: 'west', carrier: 'C', ends: [] },
  ];

  test('is what the path names for it, and a path that names nothing is not asked', () => {
    expect(pathEchoes(paths, { self: one, sites: [one, two] })).toEqual([
      { path: 'north', carrier: 'A', to: 'dc2', address: '10.1.0.2', source: null },
      { path: 'south', carrier: 'B', to: 'dc2', address: '10.2.0.2', source: '10.2.0.1' },
    ]);
    expect(pathEchoes(paths, { self: two, sites: [one, two] })).toEqual([
      { path: 'south', carrier: 'B', to: 'dc1', address: '10.2.0.1', source: null },
    ]);
    expect(pathEchoes(paths, { self: one, sites: [one] })).toEqual([]);
  });

  test('goes into a script whose shell sees the carrier’s name as it is, whatever stands in it', () => {
    const odd = [`"$(exit 3)" O'x \\ \``, 'a\nb\0', ...fc.sample(fc.string({ unit: 'grapheme' }), 100)];
    const script = pathScript(
      odd.map((carrier) => ({ path: 'p', carrier, to: 'dc2', address: '1.1.1.1', source: null })),
    );
    expect(shellReads(script)).toMatchObject(fine);
    const asked = script.split('\n').filter((line) => line.startsWith("echoes '"));
    const shell = `echoes() { printf '%s\\n' "$1"; }\n${asked.map((line) => line.replace(/&$/, '')).join('\n')}`;
    expect(spawnSync('sh', { input: shell, encoding: 'utf8' }).stdout.split('\n').slice(0, -1)).toEqual(
      odd.map((carrier) => `path="p",carrier=${labelValue(carrier)},to="dc2"`),
    );
    expect(odd.slice(0, 2).map(labelValue)).toEqual([`"\\"$(exit 3)\\" O'x \\\\ \`"`, '"a b "']);
  });
});

describe('the transfer between the sites', () => {
  test('asks for half of the widest path, and for nothing where no path is declared', () => {
    expect(throughputPlan([{ bandwidthMbps: 1000 }, { bandwidthMbps: 200 }])).toEqual({
      ...{ offeredMegabits: 500, rows: 15_625, pause: 0.000128 },
    });
    expect(throughputPlan([])).toBe(null);
  });

  test('never takes more than half of what is declared, nor more than 1 Gbit/s, nor longer than two seconds', () => {
    const width = fc.double({ min: 1, max: 400_000, noNaN: true });
    fc.assert(
      fc.property(fc.array(width, { minLength: 1, maxLength: 4 }), (widths) => {
        const plan = throughputPlan(widths.map((bandwidthMbps) => ({ bandwidthMbps })));
        if (plan === null) throw new Error('a path is declared');
        const declared = widths.reduce((sum, each) => sum + each, 0);
        expect(plan.offeredMegabits).toBeLessThanOrEqual(Math.min(declared / 2, 1000));
        expect(plan.rows * plan.pause).toBeLessThanOrEqual(2.000001);
        expect((rowBytes * 8) / plan.pause / 1e6).toBeCloseTo(plan.offeredMegabits, 6);
      }),
    );
  });

  test('is asked for by TLS whose certificate is checked, without the right to write, and with a deadline', () => {
    const plan = throughputPlan([{ bandwidthMbps: 1000 }]);
    if (plan === null) throw new Error('a path is declared');
    const script = throughputScript({ self: one, other: two, plan });
    expect(shellReads(script)).toMatchObject(fine);
    for (const words of [
      ...['host=10.0.0.2 port=5432', 'sslmode=verify-full', 'default_transaction_read_only=on', 'role=pg_monitor'],
      ...['timeout -k 1 8 psql', 'generate_series(1, 15625)', `from="dc2",to="dc1"`, 'got < 400'],
    ]) {
      expect(script).toContain(words);
    }
  });

  test('has its turn three hours from the other site’s, and a unit that ends by itself', () => {
    const hours = [0, 1].map((turn) => /OnCalendar=.* (\d\d)\/6:/.exec(throughputTimer('x', turn))?.[1]);
    expect(hours).toEqual(['00', '03']);
    expect(throughputTimer('x', 0)).toContain('RandomizedDelaySec=30min\n');
    expect(boundedOneShot({ description: 'x', command: '/x', deadline: 12 })).toContain('TimeoutStartSec=12\n');
  });
});
