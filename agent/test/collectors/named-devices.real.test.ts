import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { type Desired, DeviceReading, noTargets } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { startEsclServer, startRawPrinter } from '../../../test/peers/index.ts';
import type { KnownDevice } from '../../src/collectors/context.ts';
import { collectEscl } from '../../src/collectors/escl/collect-escl.ts';
import { collectPresence } from '../../src/collectors/presence/collect-presence.ts';
import { collectRaw } from '../../src/collectors/raw/collect-raw.ts';
import { makeAuthority } from '../report/test-authority.ts';
import { emptyMemory, testContext } from './context.ts';

const deadlines = { esclMs: 800, rawMs: 600, presenceMs: 500 };
const context = (desired: Partial<Desired>, { known = [] as readonly KnownDevice[], now = new Date() } = {}) =>
  testContext({ desired: { ...noTargets, ...desired }, known, now, settings: deadlines });

describe('a network scanner that the hub names', () => {
  const read = async (url: string, known: readonly KnownDevice[] = []) => {
    const { devices, probes } = await collectEscl(context({ escl: [url] }, { known }));
    return { device: DeviceReading.parse(devices[0]), probe: probes[0] };
  };

  test.each([
    { given: {}, health: 'ok', reasons: [] },
    { given: { state: 'Processing', adfState: 'ScannerAdfLoaded' }, health: 'ok', reasons: [] },
    { given: { state: 'Stopped', adfState: 'ScannerAdfJam' }, health: 'down', reasons: ['scanner-jammed'] },
    { given: { http: 503 }, health: 'unknown', reasons: ['scanner-not-ready'] },
    { given: { body: '<html/>' }, health: 'unknown', reasons: ['device-unreadable'] },
    { given: { hang: true }, health: 'down', reasons: ['device-unreachable'] },
  ])('that answers $given is $health because of $reasons', async ({ given, health, reasons }) => {
    await using server = await startEsclServer();
    server.set(given);
    const { device } = await read(server.url);
    expect(device).toMatchObject({ key: `escl:${server.url}`, kind: 'scanner', health, reasons });
  });

  test('is named by its model, and stays so when it is gone', async () => {
    const server = await startEsclServer();
    const { device: before } = await read(server.url);
    expect(before.identity).toMatchObject({ model: 'Example Scan 20', serial: 'SIM0001', uri: server.url });
    await server[Symbol.asyncDispose]();
    const { device, probe } = await read(server.url, [before]);
    expect(device).toMatchObject({ name: 'Example Scan 20', identity: before.identity, health: 'down' });
    expect(probe).toMatchObject({ ok: false, reason: 'device-unreachable' });
  });

  test('whose URL is none is unknown, and its password is not told', async () => {
    const { device } = await read('ftp://user:secret@192.0.2.1/');
    expect(device).toMatchObject({ health: 'unknown', reasons: ['not-read'] });
    expect(JSON.stringify(device)).not.toContain('secret');
  });
});

describe('a printer on a raw port that the hub names', () => {
  const start = new Date('2026-06-30T01:00:00Z');
  const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

  test('is read, then left alone for five minutes while its reading stays, then read again', async () => {
    await using printer = await startRawPrinter('escpos');
    const raw = [{ host: printer.host, port: printer.port }];
    const first = await collectRaw({ ...context({ raw }, { now: start }), memory: emptyMemory });
    const asked = printer.received().length;
    expect(DeviceReading.parse(first.devices[0])).toMatchObject({ kind: 'printer', health: 'ok', reasons: [] });
    printer.set({ coverOpen: true });
    const memory = { ...emptyMemory, raw: first.raw };
    const second = await collectRaw({ ...context({ raw }, { now: minutes(4) }), memory });
    expect(printer.received()).toHaveLength(asked);
    expect(second).toMatchObject({ devices: first.devices, kept: [first.devices[0]?.key] });
    const third = await collectRaw({ ...context({ raw }, { now: minutes(5) }), memory });
    expect(third.devices[0]).toMatchObject({
      health: 'down',
      reasons: ['cover-open'],
      observedAt: minutes(5).toISOString(),
    });
    expect(third.kept).toEqual([]);
    expect([...printer.received()]).not.toContain('@'.charCodeAt(0)); // nothing that a receipt printer would print
  });

  test('that is silent is told so, and asked no more than what cannot be printed', async () => {
    await using printer = await startRawPrinter('zpl');
    printer.set({ silent: true });
    const raw = [{ host: printer.host, port: printer.port }];
    const first = await collectRaw({ ...context({ raw }, { now: start }), memory: emptyMemory });
    expect(first.devices[0]).toMatchObject({ health: 'unknown', reasons: ['printer-silent'] });
    const asked = printer.received().length;
    await collectRaw({ ...context({ raw }, { now: minutes(6) }), memory: { ...emptyMemory, raw: first.raw } });
    expect([...printer.received().subarray(asked)]).toEqual([0x10, 0x04, 1]);
  });

  test('that is gone is down, and read at the next collection after it is back', async () => {
    const printer = await startRawPrinter('pjl');
    const { host, port } = printer;
    await printer[Symbol.asyncDispose]();
    const gone = await collectRaw({ ...context({ raw: [{ host, port }] }, { now: start }), memory: emptyMemory });
    expect(gone.devices[0]).toMatchObject({ health: 'down', reasons: ['device-unreachable'] });
    const memory = { ...emptyMemory, raw: gone.raw };
    const again = await collectRaw({ ...context({ raw: [{ host, port }] }, { now: minutes(0.5) }), memory });
    expect(again.kept).toEqual([]);
  });
});

describe('a device that is only looked for', () => {
  const look = async (url: string, kind = 'queue_machine') => {
    const presence = [{ kind, name: 'Máy lấy số 1', url }];
    const { devices, probes } = await collectPresence(context({ presence }));
    return { device: DeviceReading.parse(devices[0]), probe: probes[0] };
  };
  const listen = async (server: Server | ReturnType<typeof createTcpServer>) => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return { port: (server.address() as AddressInfo).port, close: () => server.close() };
  };

  test.each([200, 302, 401, 500])('that answers with HTTP %i is there', async (status) => {
    const { port, close } = await listen(
      createServer((_, response) => response.writeHead(status).end('x'.repeat(1_000))),
    );
    const { device } = await look(`http://user:secret@127.0.0.1:${port}/status?a=1`);
    expect(device).toMatchObject({ kind: 'queue_machine', name: 'Máy lấy số 1', health: 'ok', reasons: [] });
    expect(JSON.stringify(device)).not.toContain('secret');
    close();
  });

  test('that answers with a certificate of its own making is there: only a sign of life is asked', async () => {
    const { key, cert } = await (await makeAuthority()).server();
    const { port, close } = await listen(createSecureServer({ key, cert }, (_, response) => response.end()));
    expect((await look(`https://127.0.0.1:${port}/`)).device.health).toBe('ok');
    close();
  });

  test('that takes a connection is there, and has words of its own when it is not', async () => {
    const { port, close } = await listen(createTcpServer((socket) => socket.on('error', () => {})));
    expect((await look(`tcp://127.0.0.1:${port}`)).device.health).toBe('ok');
    close();
    for (const [kind, reason] of [
      ['queue_machine', 'queue-machine-silent'],
      ['rating_device', 'rating-device-silent'],
      ['citizen_pc', 'citizen-pc-silent'],
      ['router', 'heartbeat-missing'],
    ] as const) {
      const { device, probe } = await look(`tcp://127.0.0.1:${port}`, kind);
      expect(device).toMatchObject({ kind, health: 'down', reasons: [reason] });
      expect(probe).toMatchObject({ ok: false, reason: 'device-unreachable' });
    }
  });

  test('that takes a request and never ends its headers is down at the deadline', async () => {
    const { port, close } = await listen(
      createTcpServer((socket) => {
        const timer = setInterval(() => socket.write('x'), 20);
        socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
        socket.on('error', () => {}).on('close', () => clearInterval(timer));
      }),
    );
    const start = performance.now();
    expect((await look(`http://127.0.0.1:${port}/`)).device.reasons).toEqual(['queue-machine-silent']);
    expect(performance.now() - start).toBeLessThan(1_500);
    close();
  });

  test('that speaks something else than HTTP is unknown', async () => {
    const { port, close } = await listen(
      createTcpServer((socket) => socket.on('error', () => {}).end('SSH-2.0-x\r\n')),
    );
    expect((await look(`http://127.0.0.1:${port}/`)).device).toMatchObject({
      health: 'unknown',
      reasons: ['device-unreadable'],
    });
    close();
  });

  test.each(['tcp://127.0.0.1', 'http://', 'tcp://[::1'])('whose address is %s is unknown', async (url) => {
    expect((await look(url)).device).toMatchObject({ health: 'unknown', reasons: ['not-read'] });
  });
});
