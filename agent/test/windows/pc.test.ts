import { expect, test } from 'vitest';
import { collectPc } from '../../src/collectors/pc/collect-pc.ts';
import { MemoryFile } from '../../src/config/state-files.ts';
import { createProbe } from '../../src/probe/create-probe.ts';
import { failure, type Outcome, success } from '../../src/probe/outcome.ts';
import type { Probe } from '../../src/probe/probe.ts';
import type { Ran } from '../../src/probe/run.ts';
import { pcScript } from '../../src/probe/windows/cim-script.ts';
import { decodePcCim } from '../../src/probe/windows/decode-pc-cim.ts';
import { emptyMemory, testContext } from '../collectors/context.ts';

const listed = (rows: unknown) => ({ ok: true, rows });

/** Written after the documented shapes of CIM classes and ConvertTo-Json of PowerShell 5.1: not recorded on a real Windows. */
const pcAnswer = {
  os: listed({ Caption: 'Microsoft Windows 11 Pro', Version: '10.0.22631', OSArchitecture: '64-bit' }),
  system: listed({ Manufacturer: 'Dữ liệu mô phỏng', Model: 'Office 100' }),
  bios: listed({
    ...{ Manufacturer: 'Firmware maker', SMBIOSBIOSVersion: '1.2.3', SerialNumber: 'MP-0001' },
    ReleaseDate: '/Date(1719705600000)/',
  }),
  disks: listed([
    { DeviceID: 'C:', Size: 256_000_000_000, FreeSpace: 100_000_000_000 },
    { DeviceID: 'D:', Size: 1_000_000_000_000, FreeSpace: 1_000_000_000 },
    { DeviceID: 'E:', Size: null, FreeSpace: null },
  ]),
  end: true,
};

const currentVersion = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
/** What `reg query` prints of a key: its values indented, then the keys below it. */
const regOutput = (above: string, keys: readonly string[]): string =>
  ['', `${above}`, '    Version    REG_SZ    10.0', ...keys.map((key) => `${above}\\${key}`), ''].join('\r\n');

const ended = (stdout: string, exitCode = 0): Outcome<Ran> =>
  success({ exitCode, timedOut: false, stdout, stderr: '' });

/** A PC with Windows: its PowerShell, its registry by the last word of the key that is asked, and its disks. */
function windowsPc({
  powerShell = ended(JSON.stringify(pcAnswer)),
  servicing = ended(regOutput(`${currentVersion}\\Component Based Servicing`, ['Packages'])),
  update = ended(regOutput(`${currentVersion}\\WindowsUpdate\\Auto Update`, ['Results'])),
} = {}): Probe {
  const probe = createProbe();
  return {
    ...probe,
    os: () => ({ ...probe.os(), platform: 'win32', root: 'C:\\', load5: null, cpu: 'CPU 1' }),
    run: async (program, [verb, key = '']) => {
      if (program.endsWith('powershell.exe')) return powerShell;
      return verb === 'query' && key.endsWith('Servicing') ? servicing : update;
    },
    hardware: async () => Promise.reject(new Error('not on Windows')),
    statfs: async (path) =>
      path === 'C:\\' || path === 'D:\\'
        ? success({ total: 1_000, free: 10, available: 10 })
        : failure('not-read', path),
  };
}

const collect = (probe: Probe, memory = emptyMemory) =>
  collectPc({ ...testContext({ probe }), memory, clockSkewMs: 0 });

test('a PC with Windows has its make, serial, firmware and edition from one PowerShell', async () => {
  const { pc } = await collect(windowsPc());
  expect(pc.inventory).toMatchObject({
    maker: 'Dữ liệu mô phỏng',
    model: 'Office 100',
    serial: 'MP-0001',
    os: 'Microsoft Windows 11 Pro 10.0.22631',
    bios: 'Firmware maker 1.2.3 2024-06-30',
    cpu: 'CPU 1',
  });
});

test('its other disks are watched from the second collection on, by means of Node', async () => {
  const first = await collect(windowsPc());
  expect(first.pc.disks.map(({ mount }) => mount)).toEqual(['C:\\']);
  expect(first.memory.drives).toEqual(['C:', 'D:']);
  expect(MemoryFile.parse(JSON.parse(JSON.stringify(first.memory)))).toEqual(first.memory);
  const { pc, memory } = await collect(windowsPc({ powerShell: failure('not-read', 'asked again') }), first.memory);
  expect(pc.disks.map(({ mount, usedRatio }) => [mount, usedRatio])).toEqual([
    ['C:\\', 0.99],
    ['D:\\', 0.99],
  ]);
  expect(memory.drives).toEqual(['C:', 'D:']);
});

test('where PowerShell is silent the facts are null, each with the reason', async () => {
  const { pc, memory } = await collect(windowsPc({ powerShell: ended('') }));
  expect(pc.inventory).toMatchObject({ maker: null, serial: null, bios: null, cpu: 'CPU 1' });
  expect(pc.missing).toContainEqual({
    fact: 'inventory.serial',
    reason: 'not-read',
    detail: 'PowerShell ended without output',
  });
  expect(memory.drives).toEqual([]);
});

test('a restart is pending by either mark, not by a value of that name, and unknown where a key cannot be read', async () => {
  const servicing = `${currentVersion}\\Component Based Servicing`;
  const update = `${currentVersion}\\WindowsUpdate\\Auto Update`;
  const pending = async (given: Parameters<typeof windowsPc>[0]) => (await collect(windowsPc(given))).pc.rebootPending;
  const unread = ended('', 1);
  expect(await pending({})).toBe(false);
  expect(await pending({ servicing: ended(regOutput(servicing, ['Packages', 'RebootPending'])) })).toBe(true);
  expect(await pending({ servicing: unread, update: ended(regOutput(update, ['RebootRequired'])) })).toBe(true);
  expect(await pending({ servicing: ended(`${servicing}\r\n    X\\RebootPending    REG_SZ    1`) })).toBe(false);
  expect(await pending({ update: unread })).toBeNull();
});

test('times of PowerShell 5.1 and 7, and a class that failed', () => {
  const released = (ReleaseDate: unknown) => {
    const answer = { ...pcAnswer, bios: listed({ ReleaseDate }), system: { ok: false, error: 'HRESULT' } };
    const decoded = decodePcCim(JSON.stringify(answer));
    return decoded.ok ? [decoded.value.bios?.released, decoded.value.system] : decoded;
  };
  for (const time of ['/Date(1719705600000)/', '2024-06-30T00:00:00Z', { value: '/Date(1719705600000)/' }])
    expect(released(time)).toEqual(['2024-06-30', null]);
  for (const time of ['', 7, null, 'x', '/Date(99999999999999)/']) expect(released(time)).toEqual([null, null]);
});

test('a size that is no number is no disk, whatever it is instead', () => {
  for (const Size of [{ toString: 'no' }, [], {}, '', 'x', '0', -1, true]) {
    const answer = { ...pcAnswer, disks: listed({ DeviceID: 'D:', Size }) };
    expect(decodePcCim(JSON.stringify(answer))).toMatchObject({ value: { drives: [] } });
  }
  const told = { ...pcAnswer, disks: listed({ DeviceID: 'd:', Size: '256000000000' }) };
  expect(decodePcCim(JSON.stringify(told))).toMatchObject({ value: { drives: ['D:'] } });
});

test('the daily script is one line without double quotes', () => {
  expect(pcScript).not.toMatch(/["\r\n]/);
  expect(pcScript).toContain(`'DriveType=3'`);
});
