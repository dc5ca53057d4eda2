import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  describeWithPeer,
  type EsclServer,
  type IppPrinter,
  startEsclServer,
  startIppPrinter,
  startRawPrinter,
  startUpsd,
  type Upsd,
  waitUntil,
} from '../../test/peers/index.ts';
import { launch, makeHome } from './support/launch.ts';

const home = makeHome();
const probe = (...line: string[]) => launch(['probe', ...line], { home });
const json = async (...line: string[]) => {
  const { code, stdout, stderr } = await probe(...line, '-o', 'json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
};

describeWithPeer(['ippeveprinter', 'dbus-daemon'], 'motcua probe ipp', () => {
  let printer: IppPrinter;
  beforeAll(async () => {
    printer = await startIppPrinter();
  });
  afterAll(() => printer[Symbol.asyncDispose]());

  test('prints one object with what the printer says', async () => {
    expect(await json('ipp', printer.uri)).toMatchObject({
      uri: printer.uri,
      kind: 'printer',
      vendor: 'Example',
      model: 'Example Office 100',
      state: 'idle',
      stateReasons: [],
      acceptingJobs: true,
      queuedJobs: 0,
      health: 'ok',
      reasons: [],
    });
  });

  test('tells an empty tray and empty toner, in both languages', async () => {
    await printer.setMedia(0);
    await printer.setSupplies([95, 5, 0, 33, 67]);
    const read = await json('ipp', printer.uri);
    expect(read).toMatchObject({ health: 'down' });
    expect(read.reasons).toEqual(expect.arrayContaining(['media-empty', 'toner-empty', 'waste-almost-full']));
    expect(read.supplies.map(({ percent }: { percent: number }) => percent)).toEqual([95, 5, 0, 33, 67]);
    expect((await probe('ipp', printer.uri, '--lang', 'vi')).stdout).toContain('Hết giấy');
    expect((await probe('ipp', printer.uri, '--lang', 'en')).stdout).toContain('Out of paper');
  });

  test('a printer that hangs does not answer', async () => {
    printer.hang();
    const { code, stderr } = await probe('ipp', printer.uri, '--timeout', '400', '-o', 'json');
    printer.resume();
    expect({ code, error: JSON.parse(stderr).error.code }).toEqual({ code: 7, error: 'E_DEVICE_NO_ANSWER' });
  });
});

describe('motcua probe escl', () => {
  let scanner: EsclServer;
  beforeAll(async () => {
    scanner = await startEsclServer();
  });
  afterAll(() => scanner[Symbol.asyncDispose]());

  test('prints one object with what the scanner says', async () => {
    scanner.set({ adfState: 'ScannerAdfJam', jobs: [{ uuid: 'u1', state: 'Aborted', reason: 'AbortedBySystem' }] });
    expect(await json('escl', scanner.url)).toMatchObject({
      url: scanner.url,
      model: 'Example Scan 20',
      serial: 'SIM0001',
      state: 'Idle',
      adfState: 'ScannerAdfJam',
      stateReasons: ['ScannerAdfJam'],
      reasons: ['scanner-jammed'],
      health: 'down',
      jobs: [{ uuid: 'u1', state: 'Aborted', stateReasons: ['AbortedBySystem'], imagesCompleted: 2 }],
    });
    expect((await probe('escl', scanner.url, '--lang', 'vi')).stdout).toContain('Kẹt giấy');
  });

  test('an answer that is none exits 1 and says why', async () => {
    scanner.set({ body: '<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>' });
    const { code, stdout, stderr } = await probe('escl', scanner.url, '-o', 'json');
    expect({ code, stdout, error: JSON.parse(stderr).error.code }).toEqual({
      code: 1,
      stdout: '',
      error: 'E_DEVICE_UNUSABLE',
    });
  });
});

test('probe ipp of something that speaks another protocol exits 1', async () => {
  await using printer = await startRawPrinter('pjl');
  printer.set({ says: Buffer.from('220 ready\r\n') });
  const { code, stderr } = await probe('ipp', `ipp://${printer.host}:${printer.port}/ipp/print`, '-o', 'json');
  expect({ code, error: JSON.parse(stderr).error.code }).toEqual({ code: 1, error: 'E_DEVICE_UNUSABLE' });
});

describe('motcua probe raw', () => {
  test('a printer that says nothing is neither well nor unreachable', async () => {
    await using printer = await startRawPrinter('zpl');
    printer.set({ paperOut: true });
    const line = ['raw', `${printer.host}:${printer.port}`, '--model', 'zpl', '--timeout', '500'];
    expect(await json(...line)).toMatchObject({ state: 'silent', reasons: ['printer-silent'], health: 'unknown' });
  });

  test('a receipt printer without paper is down', async () => {
    await using printer = await startRawPrinter('escpos');
    printer.set({ paperOut: true });
    const address = `${printer.host}:${printer.port}`;
    expect(await json('raw', address)).toMatchObject({
      address,
      model: 'escpos',
      reasons: ['media-empty'],
      health: 'down',
    });
    expect((await probe('raw', address, '--lang', 'vi')).stdout).toContain('Hết giấy');
  });
});

describeWithPeer(['upsd', 'dummy-ups'], 'motcua probe ups', () => {
  let server: Upsd;
  let name: string;
  beforeAll(async () => {
    server = await startUpsd({
      'ups.status': 'OB DISCHRG',
      'battery.charge': '41',
      'battery.runtime': '600',
      'ups.load': '22',
    });
    name = `${server.ups}@${server.host}:${server.port}`;
    // Its own word: the port of the server may have any figures in it.
    const read = async () => /batteryChargePercent: 41\b/.test((await probe('ups', name, '-o', 'yaml')).stdout);
    await waitUntil('the driver has read its file', read);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('prints one object with what the UPS says', async () => {
    expect(await json('ups', name)).toMatchObject({
      address: name,
      state: 'on-battery',
      stateReasons: ['OB', 'DISCHRG'],
      ups: { batteryChargePercent: 41, runtimeMinutes: 10, loadPercent: 22, onBattery: true, replaceBattery: false },
      health: 'degraded',
      reasons: ['ups-on-battery'],
    });
  });

  test('a UPS that the server does not know exits 1', async () => {
    const { code, stderr } = await probe('ups', `other@${server.host}:${server.port}`, '-o', 'json');
    expect({ code, error: JSON.parse(stderr).error.code }).toEqual({ code: 1, error: 'E_DEVICE_UNUSABLE' });
  });
});

// The whole table, in one process, is in probe-bad-input.real.test.ts.
test.each([
  { line: ['ipp', 'ipp://127.0.0.1:9/ipp/print'], exit: 7, error: 'E_DEVICE_NO_ANSWER' },
  { line: ['ups', 'ups1'], exit: 2, error: 'E_DEVICE_ADDRESS_INVALID' },
])('the program motcua probe $line exits $exit and says $error', async ({ line, exit, error }) => {
  const { code, stdout, stderr } = await probe(...line, '-o', 'json');
  expect({ code, stdout, error: JSON.parse(stderr).error.code }).toEqual({ code: exit, stdout: '', error });
});
