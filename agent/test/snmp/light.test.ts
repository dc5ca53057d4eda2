import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUsable } from '../../src/probe/snmp/light/is-usable.ts';
import { KeptDevices } from '../../src/probe/snmp/light/kept-devices.ts';
import { mergeLight, planLight } from '../../src/probe/snmp/light/plan-light.ts';

const supplies = '1.3.6.1.2.1.43.11.1.1';
const alerts = '1.3.6.1.2.1.43.18.1.1';
const name = { oid: `${supplies}.6.1.1`, value: 'Black' };
const level = (value: number, row = 1) => ({ oid: `${supplies}.9.1.${row}`, value });
const kept = new Map([
  [supplies, [name, level(50)]],
  [alerts, []],
]);
const read = (...found: { oid: string; value: number | string }[]) => ({ found, cut: null });

test('only what changes is asked of what is there, and of tables that may fill', () => {
  expect(planLight(kept, [supplies, alerts])).toEqual([`${supplies}.9`, alerts]);
});

test('a level that fell takes the place of the old one', () => {
  const merged = mergeLight(kept, new Map([[`${supplies}.9`, read(level(49))]]));
  expect(merged?.get(supplies)).toEqual([name, level(49)]);
});

test('a new alert stands where it would in a full read', () => {
  const alert = { oid: `${alerts}.2.1.1`, value: 3 };
  expect(mergeLight(kept, new Map([[alerts, read(alert)]]))?.get(alerts)).toEqual([alert]);
});

test.each([
  { what: 'a supply more', now: read(level(50), level(50, 2)) },
  { what: 'a supply less', now: read() },
  { what: 'a supply of another index', now: read(level(50, 2)) },
  { what: 'a level that rose', now: read(level(51)) },
  { what: 'a text for a number', now: read({ ...level(0), value: 'x' }) },
])('$what makes all be read again', ({ now }) => {
  expect(mergeLight(kept, new Map([[`${supplies}.9`, now]]))).toBeNull();
});

const said = (at: number, ticks: number | null, text = 'a printer') => ({
  at,
  said: [
    { oid: '1.3.6.1.2.1.1.1.0', value: text },
    ...(ticks === null ? [] : [{ oid: '1.3.6.1.2.1.1.3.0', value: ticks }]),
  ],
});
const limits = { since: 0, everyMs: 1_000_000 };

test.each([
  { what: 'whose clock went on', now: said(60_000, 7_000), usable: true },
  { what: 'whose clock stands still, as one does that sleeps', now: said(60_000, 1_000), usable: true },
  { what: 'whose clock went back', now: said(60_000, 999), usable: false },
  { what: 'that ran longer than time has passed', now: said(60_000, 1_000_000), usable: false },
  { what: 'that has no clock', now: said(60_000, null), usable: false },
  { what: 'that is called otherwise', now: said(60_000, 7_000, 'a switch'), usable: false },
  { what: 'that was read in full too long ago', now: said(1_000_000, 101_000), usable: false },
])('of a device $what, what was kept is usable: $usable', ({ now, usable }) => {
  expect(isUsable(said(0, 1_000), now, limits)).toBe(usable);
});

test('what is kept of all devices stays below its limit, whatever is polled', () => {
  const poll = fc.record({ key: fc.integer({ min: 0, max: 20 }), values: fc.integer({ min: 0, max: 30 }) });
  fc.assert(
    fc.property(fc.array(poll), (polls) => {
      const devices = new KeptDevices({ inAll: 100, ofEach: 20 });
      for (const { key, values } of polls) {
        const tree = Array.from({ length: values }, (_, at) => level(at, at));
        devices.set(`${key}`, { greeting: said(0, 0), since: 0, trees: new Map([[supplies, tree]]) });
        expect(devices.values).toBeLessThanOrEqual(100);
        expect(devices.get(`${key}`) === null).toBe(values + 1 > 20);
      }
    }),
  );
});
