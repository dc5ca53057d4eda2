import { DeviceReading } from '@motcua/contract';
import { expect, test } from 'vitest';
import type { KnownDevice } from '../../src/collectors/context.ts';
import { emptyIdentity } from '../../src/collectors/reading.ts';
import { collectWindows } from '../../src/collectors/windows/collect-windows.ts';
import { createProbe } from '../../src/probe/create-probe.ts';
import { failure, type Outcome, success } from '../../src/probe/outcome.ts';
import type { Probe } from '../../src/probe/probe.ts';
import type { SpooledPrinter, WinspoolFacts } from '../../src/probe/windows/winspool-facts.ts';
import { testContext } from '../collectors/context.ts';
import { answer, printerRow } from './answers.ts';

const known = (key: string, kind: KnownDevice['kind'] = 'printer'): KnownDevice => ({
  key,
  kind,
  name: key,
  identity: emptyIdentity,
});

const noWinspool: Outcome<WinspoolFacts> = failure('tool-missing', 'koffi.node is missing');

async function collect(stdout: string, { before = [] as KnownDevice[], reached = true, spool = noWinspool } = {}) {
  const run: Probe['run'] = async () => success({ exitCode: 0, timedOut: false, stdout, stderr: '' });
  const checkPort: Probe['checkPort'] = async () =>
    reached ? success(true) : failure('device-unreachable', 'ETIMEDOUT');
  const probe = { ...createProbe(), run, checkPort, winspool: async () => spool };
  const { devices, probes } = await collectWindows(testContext({ probe, known: before }));
  for (const device of devices) DeviceReading.parse(device);
  return { told: devices.map(({ key, health, reasons }) => [key, health, reasons]), devices, probes };
}

test('a printer of which Windows knows nothing bad is unknown, as long as nobody has asked it', async () => {
  const { told } = await collect(answer({ printers: [printerRow] }));
  expect(told).toEqual([['windows:printer:Máy in quầy 1', 'unknown', ['device-not-probed']]]);
});

test('what Windows knows of a printer on a cable is told, by queue and device', async () => {
  const row = { ...printerRow, PrinterState: 0x1 | 0x10, DetectedErrorState: 4 };
  const { devices } = await collect(answer({ printers: row }));
  expect(devices[0]?.parts).toEqual([
    { part: 'queue', health: 'down', reasons: ['queue-paused'] },
    { part: 'device', health: 'down', reasons: ['media-empty'] },
  ]);
});

test('a printer with an address is asked itself, and is down when nobody answers there', async () => {
  const text = answer({ printers: { ...printerRow, PortName: 'IP_10.0.0.5' } });
  expect((await collect(text)).told).toMatchObject([[expect.anything(), 'unknown', ['device-not-probed']]]);
  const { devices, told } = await collect(text, { reached: false });
  expect(told).toMatchObject([[expect.anything(), 'down', ['device-unreachable']]]);
  expect(devices[0]?.identity.uri).toBe('socket://10.0.0.5:9100');
});

test('printing into files is no device, and a printer that is gone is missed', async () => {
  const text = answer({ printers: { ...printerRow, Name: 'PDF', PortName: 'PORTPROMPT:' } });
  const { told } = await collect(text, { before: [known('windows:printer:Old')] });
  expect(told).toEqual([['windows:printer:Old', 'down', ['queue-missing']]]);
});

test('printers are down with their spooler', async () => {
  const text = answer({ spooler: { Name: 'Spooler', Started: false } });
  const { told } = await collect(text, { before: [known('windows:printer:Old')] });
  expect(told).toEqual([['windows:printer:Old', 'down', ['spooler-down']]]);
});

test('without any answer everything known is unknown, and the report says why', async () => {
  const { told, probes } = await collect('', { before: [known('windows:printer:Old'), known('windows:device:S')] });
  expect(told.map(([, health]) => health)).toEqual(['unknown', 'unknown']);
  expect(probes).toMatchObject([
    { probe: 'winspool', ok: false, reason: 'tool-missing', detail: 'koffi.node is missing' },
    { probe: 'windows', ok: false, reason: 'not-read', detail: 'PowerShell ended without output' },
  ]);
});

test('scanners and tokens are judged by their drivers, and missed when they are gone', async () => {
  const device = (DeviceID: string, PNPClass: string, ConfigManagerErrorCode: number | null) => ({
    ...{ DeviceID, PNPClass, ConfigManagerErrorCode, Name: DeviceID, Manufacturer: null, Status: 'OK', Present: true },
  });
  const devices = [
    device('USB\\S0', 'Image', 0),
    device('USB\\S22', 'Image', 22),
    device('USB\\S28', 'Image', 28),
    device('USB\\S45', 'Image', 45),
    device('USB\\S99', 'Image', 99),
    device('USB\\Snull', 'Image', null),
    device('USB\\T0', 'SmartCardReader', 0),
    device('ROOT\\T1', 'SmartCardReader', 0),
  ];
  const before = [known('windows:device:USB\\T9', 'signing_token'), known('windows:device:USB\\S9', 'scanner')];
  expect((await collect(answer({ devices }), { before })).told).toEqual([
    ['windows:device:USB\\S0', 'unknown', ['device-state-untold']],
    ['windows:device:USB\\S22', 'down', ['device-disabled']],
    ['windows:device:USB\\S28', 'down', ['device-driver-missing']],
    ['windows:device:USB\\S45', 'down', ['device-unplugged-or-off']],
    ['windows:device:USB\\S99', 'down', ['device-not-started']],
    ['windows:device:USB\\Snull', 'unknown', ['not-read']],
    ['windows:device:USB\\T0', 'ok', []],
    ['windows:device:USB\\T9', 'unknown', ['token-absent']],
    ['windows:device:USB\\S9', 'down', ['device-unplugged-or-off']],
  ]);
});

const spooled = (printers: Partial<SpooledPrinter>[]): Outcome<WinspoolFacts> =>
  success({
    spoolerRuns: true,
    printers: printers.map((printer) => ({
      ...{ name: 'Máy in quầy 1', port: 'USB001', driver: 'Office 100 PCL6', status: 0, attributes: 0x40, jobs: 0 },
      ...{ oldestWaiting: null, jobsFailed: null },
      ...printer,
    })),
  });

test('the spooler alone tells of printers where PowerShell is silent', async () => {
  const spool = spooled([
    { status: 0x10, jobs: 2 },
    { name: 'PDF', port: 'PORTPROMPT:' },
  ]);
  const { told, devices, probes } = await collect('', { spool, before: [known('windows:device:S', 'scanner')] });
  expect(told).toEqual([
    ['windows:printer:Máy in quầy 1', 'down', ['media-empty']],
    ['windows:device:S', 'unknown', ['not-read']],
  ]);
  expect(devices[0]).toMatchObject({ queuedJobs: 2, identity: { model: 'Office 100 PCL6' } });
  expect(probes.map(({ probe, ok }) => [probe, ok])).toEqual([
    ['winspool', true],
    ['windows', false],
  ]);
});

test('CIM adds what drivers detect to what the spooler says, and printers that only it lists', async () => {
  const text = answer({
    printers: [
      { ...printerRow, Name: 'MÁY IN QUẦY 1', DetectedErrorState: 8, PrinterState: 0x10 },
      { ...printerRow, Name: 'Other', PrinterState: 0x400000 },
    ],
  });
  const { told } = await collect(text, { spool: spooled([{ status: 0x1 }]) });
  expect(told).toEqual([
    ['windows:printer:Máy in quầy 1', 'down', ['queue-paused', 'media-jam']],
    ['windows:printer:Other', 'down', ['door-open']],
  ]);
});

test('a job that has waited for more than a quarter of an hour is stuck', async () => {
  const at = (minutes: number) => Date.parse('2026-06-30T01:00:00Z') - minutes * 60_000;
  const stuck = async (minutes: number) => {
    const { told } = await collect('', { spool: spooled([{ jobs: 1, oldestWaiting: at(minutes) }]) });
    return told[0]?.[2]?.includes('queue-stuck');
  };
  expect([await stuck(16), await stuck(14), await stuck(-60)]).toEqual([true, false, false]);
});

test('jobs that could not be read are said so, and are no fault', async () => {
  const spool = spooled([{ jobs: 1, jobsFailed: 'EnumJobsW: ERROR_ACCESS_DENIED (5)' }]);
  const { told, devices } = await collect('', { spool });
  expect(told).toMatchObject([[expect.anything(), 'unknown', ['device-not-probed']]]);
  expect(devices[0]?.raw).toEqual(['EnumJobsW: ERROR_ACCESS_DENIED (5)']);
});

test('a printer that its spooler has set to work offline is', async () => {
  const { told } = await collect('', { spool: spooled([{ attributes: 0x440 }]) });
  expect(told[0]?.slice(1)).toEqual(['down', ['queue-offline', 'device-not-probed']]);
});

test('a spooler that does not run is told by its own library, too', async () => {
  const spool: Outcome<WinspoolFacts> = success({ spoolerRuns: false });
  const { told } = await collect('', { spool, before: [known('windows:printer:Old')] });
  expect(told).toEqual([['windows:printer:Old', 'down', ['spooler-down']]]);
});
