import type { Discovery } from '@motcua/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listScan, type Progress, planScan, type ScanSituation } from '../../src/discovery/plan-scan.ts';

const discovery: Discovery = {
  subnets: ['10.0.5.0/28'],
  communities: ['public'],
  probesPerSecond: 10,
  everySeconds: 86_400,
  hours: { from: '08:00', to: '17:00' },
};
const morning = Date.parse('2026-11-25T09:00:00+07:00');
const plan = (given: Partial<ScanSituation>) =>
  planScan({ discovery, progress: null, nowMs: morning, own: [], read: [], random: 0.5, ...given });
const begun: Progress = {
  subnets: '10.0.5.0/28',
  seed: 7,
  done: 0,
  startedAt: new Date(morning).toISOString(),
  endedAt: null,
};

test('the first scan starts with an order of its own', () => {
  expect(plan({})).toEqual({ is: 'start', progress: { ...begun, seed: 2 ** 31 } });
});

test('outside office hours it waits for them', () => {
  expect(plan({ nowMs: Date.parse('2026-11-25T17:00:00+07:00'), progress: begun })).toEqual({
    is: 'wait',
    ms: 15 * 3_600_000,
  });
});

test('a scan goes on where it stopped, and all portions together are the subnet once', () => {
  let progress = begun;
  const asked: string[] = [];
  for (let step = plan({ progress, portion: 4 }); step.is === 'scan'; step = plan({ progress, portion: 4 })) {
    asked.push(...step.hosts);
    progress = step.progress;
  }
  expect(asked).toHaveLength(14);
  expect(new Set(asked)).toEqual(new Set(Array.from({ length: 14 }, (_, at) => `10.0.5.${at + 1}`)));
  expect(progress).toMatchObject({ done: 14, endedAt: begun.startedAt });
});

test('when a scan is over the next one starts after the interval, not before', () => {
  const over = { ...begun, done: 14, endedAt: begun.startedAt };
  expect(plan({ progress: over })).toEqual({ is: 'wait', ms: 86_400_000 });
  expect(plan({ progress: over, nowMs: morning + 86_400_000 })).toMatchObject({ is: 'start' });
});

test('a clock that is set back puts the next scan off by one interval at most', () => {
  const over = { ...begun, done: 14, startedAt: '2036-01-01T00:00:00.000Z', endedAt: '2036-01-01T00:00:00.000Z' };
  expect(plan({ progress: over })).toEqual({ is: 'wait', ms: 86_400_000 });
});

test('other subnets begin another scan', () => {
  expect(plan({ progress: { ...begun, subnets: '10.0.6.0/28', done: 5 } })).toMatchObject({ is: 'start' });
});

test('what is read already is not asked, and does not move the places of the rest', () => {
  const all = plan({ progress: begun });
  const some = plan({ progress: begun, read: ['10.0.5.3'] });
  if (all.is !== 'scan' || some.is !== 'scan') throw new Error('no scan');
  expect(some.hosts).toEqual(all.hosts.filter((host) => host !== '10.0.5.3'));
  expect(some.progress).toEqual(all.progress);
});

test("network, broadcast and this PC's own address are left out, each with its reason", () => {
  expect(listScan(['10.0.5.0/29'], { own: ['10.0.5.2', '192.0.2.1'], seed: 1 }).skipped).toEqual([
    { address: '10.0.5.0', reason: 'network' },
    { address: '10.0.5.7', reason: 'broadcast' },
    { address: '10.0.5.2', reason: 'own-address' },
  ]);
});

test('the order hangs on the seed alone, and is some order of all addresses', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { hosts } = listScan(['10.0.5.0/26'], { own: [], seed });
      expect(listScan(['10.0.5.0/26', '10.0.5.1/26'], { own: [], seed }).hosts).toEqual(hosts);
      expect(new Set(hosts).size).toBe(62);
    }),
  );
});

test('the order is not the one of the numbers', () => {
  const { hosts } = listScan(['10.0.5.0/24'], { own: [], seed: 1 });
  expect(hosts.slice(0, 5)).not.toEqual(['10.0.5.1', '10.0.5.2', '10.0.5.3', '10.0.5.4', '10.0.5.5']);
});
