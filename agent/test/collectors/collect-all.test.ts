import { DeviceReading, PcReading } from '@motcua/contract';
import { expect, test } from 'vitest';
import { collectAll } from '../../src/collectors/collect-all.ts';
import { eachLimited } from '../../src/collectors/each-limited.ts';
import { emptyIdentity } from '../../src/collectors/reading.ts';
import { MemoryFile } from '../../src/config/state-files.ts';
import { failure, success } from '../../src/probe/outcome.ts';
import type { Probe } from '../../src/probe/probe.ts';
import { emptyMemory, testContext } from './context.ts';

const nothing = async () => failure('not-read', 'not in this test');
/** A PC that tells its memory and its disk, and has neither printers nor programs. */
const probe: Probe = {
  readFile: async (path) => {
    if (path === '/proc/meminfo')
      return success('MemTotal: 1000 kB\nMemAvailable: 400 kB\n'.replaceAll(': ', ':        '));
    return path === '/proc/self/mounts'
      ? success('/dev/sda1 / ext4 rw 0 0\n')
      : failure('not-read', `there is no ${path}`);
  },
  statfs: async () => success({ total: 1_000, free: 600, available: 500 }),
  os: () => ({
    platform: 'linux',
    hostname: 'quay-1',
    release: '6',
    description: 'Linux 6',
    uptimeSeconds: 60,
    cores: 2,
    cpu: 'CPU',
    load5: 1,
    totalMemory: 1_000,
    freeMemory: 400,
    root: '/',
    interfaces: [],
  }),
  hardware: async () => ({ system: await nothing(), bios: await nothing(), os: await nothing(), cpu: await nothing() }),
  run: nothing,
  winspool: nothing,
  ipp: nothing,
  checkPort: nothing,
  httpAnswers: nothing,
  escl: nothing,
  raw: nothing,
  nut: nothing,
  usb: nothing,
  snmp: () => ({ get: nothing, readAll: async () => [], [Symbol.dispose]: () => {} }),
};
const known = (key: string) => ({ key, kind: 'printer', name: key, identity: emptyIdentity }) as const;
const given = {
  ...testContext({ probe, settings: { saneConfigDir: '/nowhere' } }),
  memory: emptyMemory,
  clockSkewMs: 12.4,
};

test('everything is read at once, and fits the wire', async () => {
  const { pc, probes, memory } = await collectAll(given);
  expect(PcReading.parse(pc)).toMatchObject({
    health: 'ok',
    memoryUsedRatio: 0.6,
    loadRatio: 0.5,
    clockSkewMs: 12,
    disks: [{ usedRatio: 0.4444 }],
  });
  expect(pc?.missing.map(({ fact }) => fact)).toContain('rebootPending');
  expect(probes.map(({ probe, ok, reason }) => [probe, ok, reason])).toEqual([
    ['pc', true, null],
    ['cups', false, 'not-read'],
    ['sane', false, 'not-read'],
    ['usb', false, 'not-read'],
  ]);
  expect(memory.disks['/']).toHaveLength(1);
});

test('a collector that breaks leaves its own devices unknown, and the others alone', async () => {
  const broken = { ...probe, run: () => Promise.reject(new TypeError('a bug')) };
  const { devices, pc, probes } = await collectAll({
    ...given,
    probe: broken,
    known: [known('sane:a'), known('cups:b')],
  });
  expect(
    devices.map((device) => DeviceReading.parse(device)).map(({ key, health, reasons }) => [key, health, reasons]),
  ).toEqual([
    ['cups:b', 'unknown', ['not-read']],
    ['sane:a', 'unknown', ['not-read']],
  ]);
  expect(pc?.health).toBe('ok');
  expect(probes.find(({ probe }) => probe === 'sane')).toMatchObject({ ok: false, detail: 'TypeError: a bug' });
});

test('scanners whose configuration cannot be made are unknown, and the others are read', async () => {
  const saneConfigDir = () => Promise.reject(new Error('ENOSPC'));
  const settings = { ...given.settings, saneConfigDir };
  const { devices, pc, probes } = await collectAll({ ...given, settings, known: [known('sane:a')] });
  expect(devices).toMatchObject([{ key: 'sane:a', health: 'unknown', reasons: ['not-read'] }]);
  expect(pc?.health).toBe('ok');
  expect(probes.find(({ probe }) => probe === 'sane')).toMatchObject({ ok: false, detail: 'Error: ENOSPC' });
});

test('a PC that citizens use is told as one', async () => {
  const settings = { ...given.settings, pcKind: 'citizen_pc' as const };
  expect((await collectAll({ ...given, settings })).pc).toMatchObject({ kind: 'citizen_pc' });
  expect((await collectAll(given)).pc).not.toHaveProperty('kind');
});

test('a printer on a raw port is remembered from one collection to the next', async () => {
  let asked = 0;
  const counting: Probe = {
    ...probe,
    raw: async () => {
      asked += 1;
      return success({ language: null, answers: new Map() });
    },
  };
  const desired = { ...given.desired, raw: [{ host: '192.0.2.9', port: 9_100 }] };
  const first = await collectAll({ ...given, probe: counting, desired });
  expect(MemoryFile.parse(JSON.parse(JSON.stringify(first.memory)))).toEqual(first.memory);
  const soon = new Date(given.now.getTime() + 30_000);
  const second = await collectAll({ ...given, probe: counting, desired, memory: first.memory, now: soon });
  expect(second.devices).toEqual(first.devices);
  expect({ asked, kept: second.kept }).toEqual({ asked: 1, kept: ['raw:192.0.2.9:9100'] });
});

test('a device that is gone for good is no longer missed', async () => {
  const desired = { ...given.desired, forget: ['sane:a'] };
  const { devices } = await collectAll({ ...given, known: [known('sane:a')], desired });
  expect(devices).toEqual([]);
});

test('the inventory is read once a day', async () => {
  let asked = 0;
  const counted = {
    ...probe,
    hardware: async (options: Parameters<Probe['hardware']>[0]) => {
      asked += 1;
      return await probe.hardware(options);
    },
  };
  const first = await collectAll({ ...given, probe: counted });
  const soon = new Date(given.now.getTime() + 23 * 3_600_000);
  const second = await collectAll({ ...given, probe: counted, memory: first.memory, now: soon });
  const later = new Date(given.now.getTime() + 24 * 3_600_000);
  await collectAll({ ...given, probe: counted, memory: second.memory, now: later });
  expect(asked).toBe(2);
});

test('work is done a few at a time, in order', async () => {
  let [running, most] = [0, 0];
  const doubled = await eachLimited([1, 2, 3, 4, 5], 2, async (value) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    return value * 2;
  });
  expect({ doubled, most }).toEqual({ doubled: [2, 4, 6, 8, 10], most: 2 });
});
