import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  type Device,
  generateHanoi20220630,
  type Installation,
  invertChanges,
  planChanges,
  sortInstallation,
} from '../../src/index.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const whole = generateHanoi20220630({ sha256 });
const city: Installation = {
  ...whole,
  units: whole.units.slice(0, 2),
  devices: whole.devices.filter(({ unit }) => whole.units.slice(0, 2).some(({ code }) => code === unit)).slice(0, 6),
};
const [first] = city.devices as [Device, ...Device[]];

const edited = fc
  .array(fc.record({ at: fc.nat(5), what: fc.constantFrom('drop', 'serial', 'period', 'copy') }), { maxLength: 8 })
  .map((edits) =>
    edits.reduce((devices, { at, what }, turn): Device[] => {
      const device = devices[at % Math.max(devices.length, 1)];
      if (device === undefined) return devices;
      if (what === 'drop') return devices.filter((row) => row !== device);
      if (what === 'copy')
        return devices.concat({ ...device, id: `${device.id}-${turn}`, tag: `${device.tag}-${turn}` });
      const change = what === 'serial' ? { serial: `S${turn}` } : { validFrom: `2023-01-${10 + turn}` };
      return devices.map((row) => (row === device ? { ...row, ...change } : row));
    }, city.devices),
  )
  .map((devices) => ({ ...city, devices }));

describe('planChanges', () => {
  test('finds nothing between a register and itself, in whatever order its rows stand', () => {
    expect(planChanges(city, { ...city, devices: city.devices.toReversed() }, { prune: true })).toEqual([]);
  });

  test('takes out what is not wanted only when told to', () => {
    const wanted = { ...city, devices: city.devices.slice(1) };
    expect(planChanges(city, wanted)).toEqual([]);
    expect(planChanges(city, wanted, { prune: true })).toEqual([{ action: 'delete', kind: 'device', before: first }]);
  });

  test('applied, makes one register into the other, and inverted, takes it back', () => {
    fc.assert(
      fc.property(edited, edited, (from, to) => {
        const changes = planChanges(from, to, { prune: true });
        const there = applyChanges(from, changes);
        expect(sortInstallation(there)).toEqual(sortInstallation(to));
        expect(sortInstallation(applyChanges(there, invertChanges(changes)))).toEqual(sortInstallation(from));
      }),
      { numRuns: 25 },
    );
  });
});

describe('applyChanges', () => {
  test.each([
    ['a row that is there already', { action: 'create', kind: 'device', row: first }],
    ['a row that changed meanwhile', { action: 'delete', kind: 'device', before: { ...first, serial: 'other' } }],
    ['a row that is gone', { action: 'delete', kind: 'device', before: { ...first, id: 'nowhere' } }],
  ] as const)('refuses %s', (_what, change) => {
    expect(() => applyChanges(city, [change])).toThrow(expect.objectContaining({ code: 'E_REGISTER_CONFLICT' }));
  });
});
