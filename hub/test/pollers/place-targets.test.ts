import { type Desired, defaultIntervals, deviceKeysOf, noTargets, UnitTargets } from '@motcua/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeTargets } from '../../src/pollers/place-targets.ts';

const snmp = (host: string, community = 'public') => ({ host, port: 161, version: '2c' as const, community });
const unit = (given: Partial<UnitTargets>): UnitTargets => UnitTargets.parse(given);
const desired: Desired = {
  ...{ v: 1, version: 4, at: '2026-11-25T03:00:00Z', intervals: defaultIntervals },
  ...{ ...noTargets, discovery: null, traps: null },
};
const discovery = {
  ...{ subnets: ['10.0.5.0/24'], communities: ['public'], probesPerSecond: 10, everySeconds: 86_400 },
  hours: { from: '08:00', to: '17:00' },
};

test("the holder reads the unit's devices besides its own", () => {
  const own = { ...desired, snmp: [snmp('10.0.0.9')] };
  const targets = unit({ snmp: [snmp('10.0.0.1')], ipp: ['ipp://10.0.0.2/ipp/print'], discovery });
  expect(placeTargets(own, { unit: [targets], give: targets })).toMatchObject({
    snmp: [snmp('10.0.0.9'), snmp('10.0.0.1')],
    ipp: ['ipp://10.0.0.2/ipp/print'],
    discovery,
  });
});

test('whoever is not the holder has none of them, however they are written, and keeps what is its own', () => {
  const targets = unit({ snmp: [snmp('10.0.0.1')], escl: ['http://10.0.0.3/eSCL'], discovery });
  const had = {
    ...{ ...desired, snmp: [snmp('10.0.0.1', 'older'), snmp('10.0.0.9')], discovery },
    escl: ['http://10.0.0.3:80/eSCL/ScannerStatus'],
  };
  expect(placeTargets(had, { unit: [targets], give: null })).toEqual({ ...desired, snmp: [snmp('10.0.0.9')] });
});

test('what was taken out of the unit is taken from the holder', () => {
  const before = unit({ snmp: [snmp('10.0.0.1'), snmp('10.0.0.2')] });
  const now = unit({ snmp: [snmp('10.0.0.2')] });
  const had = { ...desired, snmp: before.snmp };
  expect(placeTargets(had, { unit: [before, now], give: now }).snmp).toEqual([snmp('10.0.0.2')]);
});

test('where nothing changes it is the same object, so that no new version is made', () => {
  const targets = unit({ snmp: [snmp('10.0.0.1')], discovery });
  const had = placeTargets(desired, { unit: [targets], give: targets });
  expect(placeTargets(had, { unit: [targets], give: targets })).toBe(had);
  expect(placeTargets(desired, { unit: [targets], give: null })).toBe(desired);
});

test('no device is ever in the configurations of two agents of a unit', () => {
  const hosts = fc.uniqueArray(fc.constantFrom('10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'));
  const anyUnit = hosts.map((list) => unit({ snmp: list.map((host) => snmp(host)) }));
  fc.assert(
    fc.property(anyUnit, anyUnit, hosts, hosts, (before, targets, a, b) => {
      const of = (list: string[]) => ({ ...desired, snmp: list.map((host) => snmp(host)) });
      const holder = placeTargets(of(a), { unit: [before, targets], give: targets });
      const other = placeTargets(of(b), { unit: [before, targets], give: null });
      const shared = deviceKeysOf(targets);
      expect(deviceKeysOf(holder)).toEqual(expect.arrayContaining(shared));
      expect(deviceKeysOf(other).filter((key) => shared.includes(key))).toEqual([]);
    }),
  );
});
