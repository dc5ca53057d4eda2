import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EsclServer, startEsclServer } from '../../../test/peers/index.ts';
import { probeEscl } from '../../src/front/probe-escl.ts';

const signal = new AbortController().signal;

describe('a scanner on the network', () => {
  let scanner: EsclServer;
  beforeAll(async () => {
    scanner = await startEsclServer();
  });
  afterAll(() => scanner[Symbol.asyncDispose]());
  const read = (timeoutMs = 1_000) => probeEscl({ url: scanner.url, timeoutMs, signal });

  test.each([
    { given: {}, says: { state: 'Idle', reasons: [], health: 'ok' } },
    { given: { state: 'Processing', adfState: 'ScannerAdfProcessing' }, says: { reasons: [], health: 'ok' } },
    { given: { state: 'Stopped', adfState: null }, says: { reasons: ['scanner-stopped'], health: 'down' } },
    { given: { adfState: 'ScannerAdfDoorOpen' }, says: { reasons: ['scanner-cover-open'], health: 'down' } },
    { given: { http: 503 }, says: { state: null, reasons: ['scanner-not-ready'], health: 'unknown' } },
    { given: { capabilities: false }, says: { model: null, health: 'ok', missing: [{ what: 'ScannerCapabilities' }] } },
  ])('with $given says $says', async ({ given, says }) => {
    scanner.set(given);
    expect(await read()).toMatchObject(says);
  });

  test.each([
    { what: 'hangs', given: { hang: true }, code: 'E_DEVICE_NO_ANSWER' },
    { what: 'sends a byte a second', given: { slowMs: 1_000 }, code: 'E_DEVICE_NO_ANSWER' },
    { what: 'sends 16 MB', given: { body: Buffer.alloc(16 << 20, 0x20) }, code: 'E_DEVICE_UNUSABLE' },
    { what: 'sends a web page', given: { body: '<html><body>Hello</body></html>' }, code: 'E_DEVICE_UNUSABLE' },
    { what: 'wants a password', given: { http: 401 }, code: 'E_DEVICE_UNUSABLE' },
    {
      what: 'sends us in circles',
      given: { http: 302, location: 'http://127.0.0.1:1/eSCL' },
      code: 'E_DEVICE_UNUSABLE',
    },
    { what: 'has no such page', given: { http: 404 }, code: 'E_DEVICE_UNUSABLE' },
  ])('that $what is told as $code, within its time', async ({ given, code }) => {
    scanner.set(given);
    const start = performance.now();
    await expect(read(700)).rejects.toMatchObject({ code });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('that sends us elsewhere is asked once, and elsewhere is not asked at all', async () => {
    scanner.set({ http: 301, location: 'http://127.0.0.1:9/eSCL' });
    const before = scanner.requests();
    await expect(read()).rejects.toMatchObject({ code: 'E_DEVICE_UNUSABLE' });
    expect(scanner.requests() - before).toBe(1);
  });

  test('what is no web server at all is told', async () => {
    const server = createServer((socket) => socket.on('error', () => socket.destroy()).end('220 ready\r\n'));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await expect(probeEscl({ url: `http://127.0.0.1:${port}`, timeoutMs: 700, signal })).rejects.toMatchObject({
      code: 'E_DEVICE_UNUSABLE',
    });
    server.close();
  });
});
