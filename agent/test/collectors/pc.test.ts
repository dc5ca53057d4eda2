import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pcReasons } from '../../src/collectors/pc/judge-pc.ts';
import { memoryUsedRatio, usedRatio } from '../../src/collectors/pc/meminfo.ts';
import { parseMounts } from '../../src/collectors/pc/mounts.ts';
import { addSample, fullInDays } from '../../src/collectors/pc/trend.ts';
import { meaningful } from '../../src/collectors/text.ts';

const disk = { mount: '/', totalBytes: 100, freeBytes: 50, usedRatio: 0.5, fullInDays: null };
const quiet = { disks: [disk], memoryUsedRatio: 0.4, loadRatio: 0.2, clockSkewMs: 0, rebootPending: false };

describe('a PC', () => {
  test.each([
    [{}, []],
    [{ disks: [{ ...disk, usedRatio: 0.8999 }] }, []],
    [{ disks: [{ ...disk, usedRatio: 0.9 }] }, ['disk-nearly-full']],
    [{ disks: [{ ...disk, usedRatio: 0.98 }] }, ['disk-full']],
    [{ disks: [{ ...disk, fullInDays: 7 }] }, ['disk-nearly-full']],
    [{ disks: [{ ...disk, fullInDays: 7.1 }] }, []],
    [{ memoryUsedRatio: 0.9 }, []],
    [{ memoryUsedRatio: 0.91 }, ['memory-short']],
    [{ loadRatio: 2 }, ['load-high']],
    [{ clockSkewMs: -60_000 }, ['clock-wrong']],
    [{ clockSkewMs: 59_999 }, []],
    [{ rebootPending: true }, ['reboot-pending']],
    [{ clockSkewMs: null, rebootPending: null, loadRatio: null }, []],
    [{ memoryUsedRatio: null }, ['not-read']],
    [{ disks: [] }, ['not-read']],
  ])('with %j is judged by %j', (change, reasons) => expect(pcReasons({ ...quiet, ...change })).toEqual(reasons));
});

describe('disks', () => {
  test('are real, writable file systems, each once; the root of a container counts too', () => {
    const mounts = [
      '/dev/sda2 / ext4 rw,relatime 0 0',
      '/dev/sda2 /var/snap/x ext4 rw 0 0',
      '/dev/sdb1 /media/Dữ\\040liệu exfat rw 0 0',
      '/dev/loop3 /snap/core squashfs ro 0 0',
      '/dev/sr0 /media/cd iso9660 ro 0 0',
      'tmpfs /tmp tmpfs rw 0 0',
      'server:/home /home nfs4 rw 0 0',
      'overlay /var/lib/docker/overlay2/x/merged overlay rw 0 0',
      'broken',
      '',
    ].join('\n');
    expect(parseMounts(mounts)).toEqual([
      { device: '/dev/sda2', path: '/' },
      { device: '/dev/sdb1', path: '/media/Dữ liệu' },
    ]);
    expect(parseMounts('overlay / overlay rw 0 0\n')).toEqual([{ device: 'overlay', path: '/' }]);
  });

  const start = Date.UTC(2026, 5, 1);
  const hourly = (hours: number, free: (hour: number) => number) =>
    Array.from({ length: hours + 1 }, (_, hour) => ({
      at: new Date(start + hour * 3_600_000).toISOString(),
      freeBytes: free(hour),
    }));

  test('that fill by a tenth a day are full in as many days as are left', () => {
    expect(fullInDays(hourly(48, (hour) => 1_000 - (100 * hour) / 24))).toBe(8);
  });

  test.each([
    ['after less than a day', hourly(23, (hour) => 1_000 - hour)],
    ['with too few samples', [hourly(48, () => 1_000)[0], hourly(48, () => 500)[48]].flatMap((sample) => sample ?? [])],
    ['when they empty', hourly(48, (hour) => 1_000 + hour)],
    ['when nothing changes', hourly(48, () => 1_000)],
    ['when it would take years', hourly(48, (hour) => 1e9 - hour)],
    ['without samples', []],
  ])('have no date %s', (_when, samples) => expect(fullInDays(samples)).toBeNull());

  test('never get a date that is negative, infinite or no number', () => {
    const free = fc.array(fc.nat({ max: 1e12 }), { minLength: 0, maxLength: 60 });
    fc.assert(
      fc.property(free, (values) => {
        const days = fullInDays(hourly(values.length, (hour) => values[hour] ?? 0));
        expect(days === null || (Number.isFinite(days) && days >= 0 && days <= 365)).toBe(true);
      }),
    );
  });

  test('are sampled once an hour for a week, and a clock that jumps leaves no sample in the future', () => {
    const sample = (hour: number) => ({ at: new Date(start + hour * 3_600_000).toISOString(), freeBytes: hour });
    const week = Array.from({ length: 400 }, (_, half) => sample(half / 2)).reduce(
      addSample,
      [] as ReturnType<typeof addSample>,
    );
    expect(week.length).toBeGreaterThan(160);
    expect(week.length).toBeLessThanOrEqual(169);
    expect(addSample(week, sample(0.2))).toEqual([sample(0.2)]);
  });
});

test('memory counts what the kernel can give back as free', () => {
  expect(memoryUsedRatio('MemTotal:       1000 kB\nMemFree:         100 kB\nMemAvailable:    400 kB\n')).toBe(0.6);
  expect(memoryUsedRatio('MemTotal:       1000 kB\n')).toBeNull();
  expect(usedRatio(0, 0)).toBeNull();
});

test.each([
  ['5CD1234XYZ', '5CD1234XYZ'],
  ['To Be Filled By O.E.M.', null],
  ['Default string', null],
  ['System Serial Number', null],
  ['0000000000', null],
  ['0123456789', null],
  ['123456789', null],
  ['-', null],
  ['None', null],
  ['', null],
  ['  S1\u0000', 'S1'],
])('a serial number "%s" says %s', (serial, said) => expect(meaningful(serial)).toBe(said));
