import { DeviceReading } from '@motcua/contract';
import { expect, test } from 'vitest';
import type { KnownDevice } from '../../src/collectors/context.ts';
import { emptyIdentity } from '../../src/collectors/reading.ts';
import { collectWindows } from '../../src/collectors/windows/collect-windows.ts';
import { createProbe } from '../../src/probe/create-probe.ts';
import { failure, success } from '../../src/probe/outcome.ts';
import type { Probe } from '../../src/probe/probe.ts';
import { testContext } from '../collectors/context.ts';
import { answer, printerRow } from './answers.ts';

const known = (key: string, kind: KnownDevice['kind'] = 'printer'): KnownDevice => ({
  key,
  kind,
  name: key,
  identity: emptyIdentity,
});

async function collect(stdout: string, { before = [] as KnownDevice[], reached = true } = {}) {
  const run: Probe['run'] = async () => success({ exitCode: 0, timedOut: false, stdout, stderr: '' });
  const checkPort: Probe['checkPort'] = async () =>
    reached ? success(true) : failure('device-unreachable', 'ETIMEDOUT');
  const probe = { ...createProbe(), run, checkPort };
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
