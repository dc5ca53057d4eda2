import { connect } from 'node:tls';
import { DeviceReading, noTargets } from '@motcua/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Cups,
  describeWithPeer,
  type IppPrinter,
  startCups,
  startIppPrinter,
  waitUntil,
} from '../../../test/peers/index.ts';
import type { KnownDevice } from '../../src/collectors/context.ts';
import { collectCups } from '../../src/collectors/printer/collect-cups.ts';
import { collectDesiredIpp } from '../../src/collectors/printer/collect-desired-ipp.ts';
import { cupsAddresses } from '../../src/collectors/settings.ts';
import { askIpp } from '../../src/probe/ipp/ask.ts';
import { operation } from '../../src/probe/ipp/tags.ts';
import { testContext } from './context.ts';

/** SHA-256 of the certificate that a server shows. */
async function fingerprint(port: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () =>
    resolve(socket.getPeerCertificate().fingerprint256),
  );
  socket.once('error', reject);
  return await promise.finally(() => socket.destroy());
}

describeWithPeer(
  ['cupsd', 'lpadmin', 'ippeveprinter', 'dbus-daemon'],
  'a print queue and the printer behind it',
  () => {
    let cups: Cups;
    let printer: IppPrinter;

    beforeAll(async () => {
      [cups, printer] = await Promise.all([startCups(), startIppPrinter()]);
      await cups.addQueue('counter1', printer.uri);
      await cups.addSimulatedQueue('sim1');
    });
    afterAll(async () => {
      await cups[Symbol.asyncDispose]();
      await printer[Symbol.asyncDispose]();
    });
    beforeEach(async () => {
      await printer.setMedia(250);
      await printer.setSupplies([25, 75, 50, 33, 67]);
    });

    const collect = (known: KnownDevice[] = []) =>
      collectCups(testContext({ known, settings: { cups: cupsAddresses(cups.server) } }));
    const read = async (name: string, known: KnownDevice[] = []) => {
      const { devices } = await collect(known);
      const found = devices.find(({ key }) => key === `cups:${name}`);
      return DeviceReading.parse(found); // what is read must fit the wire
    };
    const outcome = ({ health, reasons }: DeviceReading) => ({ health, reasons });

    test('is ok when both say so', async () => {
      const reading = await read('counter1');
      expect(outcome(reading)).toEqual({ health: 'ok', reasons: [] });
      expect(reading.identity.model).toBe('Example Office 100');
      expect(reading.supplies.map(({ percent }) => percent)).toEqual([25, 75, 50, 33, 67]);
      expect(reading.trays.find(({ name }) => name === 'main')).toMatchObject({ percent: 100, levelState: 'measured' });
    });

    test('is down when the printer has no paper, and ok again with paper', async () => {
      await printer.setMedia(0);
      expect(outcome(await read('counter1'))).toEqual({ health: 'down', reasons: ['media-empty'] });
      await printer.setMedia(250);
      expect(outcome(await read('counter1'))).toEqual({ health: 'ok', reasons: [] });
    });

    test('is degraded when toner runs low, with the level and the keyword kept', async () => {
      await printer.setSupplies([25, 5, 50, 33, 67]);
      const reading = await read('counter1');
      expect(outcome(reading)).toEqual({ health: 'degraded', reasons: ['toner-low'] });
      expect(reading.raw).toEqual(['toner-low-report']);
      expect(reading.supplies[1]).toMatchObject({ percent: 5, colorant: 'black' });
    });

    test('is down when the queue is idle and the printer is switched off, and keeps what it is', async () => {
      await printer.kill();
      const reading = await read('counter1');
      expect(outcome(reading)).toEqual({ health: 'down', reasons: ['device-unreachable'] });
      expect(reading.parts.map(({ part, health }) => [part, health])).toEqual([
        ['queue', 'ok'],
        ['device', 'down'],
      ]);
      await printer.restart();
      expect(outcome(await read('counter1'))).toEqual({ health: 'ok', reasons: [] });
    });

    test('is down within the deadline when the printer hangs', async () => {
      printer.hang();
      const start = performance.now();
      const reading = await read('counter1');
      printer.resume();
      expect(outcome(reading)).toEqual({ health: 'down', reasons: ['device-unreachable'] });
      expect(performance.now() - start).toBeLessThan(3_000);
    });

    test('says why a simulated printer stopped, and that its queue is paused', async () => {
      await cups.tell('sim1', 'STATE: +media-jam-error,com.example-odd-warning', 'ERROR: Paper jam', 'EXIT 4');
      await cups.print('sim1');
      await waitUntil('the queue stops', async () => (await read('sim1')).health === 'down');
      const reading = await read('sim1');
      expect(reading.reasons).toEqual(expect.arrayContaining(['media-jam', 'printer-other', 'queue-paused']));
      expect(reading.raw).toContain('com.example-odd-warning');
      expect(reading.message).toBe('Paper jam');
      await cups.tell('sim1', 'STATE: -media-jam-error,com.example-odd-warning', 'EXIT 0');
      await cups.resume('sim1');
      await waitUntil('the job is done', async () => (await read('sim1')).queuedJobs === 0);
    });

    test('counts a queue as ok for a while after a job came out, though its printer cannot be asked', async () => {
      await cups.print('sim1');
      await waitUntil('the job is done', async () => (await read('sim1')).health === 'ok');
      await cups.addSimulatedQueue('never-printed');
      expect(outcome(await read('never-printed'))).toEqual({ health: 'unknown', reasons: ['device-not-probed'] });
    });

    test('is down when the queue is paused or refuses jobs', async () => {
      await cups.pause('counter1');
      expect(outcome(await read('counter1'))).toEqual({ health: 'down', reasons: ['queue-paused'] });
      await cups.resume('counter1');
      await cups.reject('counter1');
      expect(outcome(await read('counter1'))).toEqual({ health: 'down', reasons: ['queue-rejecting'] });
      await cups.resume('counter1');
      expect(outcome(await read('counter1'))).toEqual({ health: 'ok', reasons: [] });
    });

    test('is missed when it was known and is gone', async () => {
      await cups.addQueue('leaving', printer.uri);
      const known = [await read('leaving')];
      await cups.removeQueue('leaving');
      expect(outcome(await read('leaving', known))).toEqual({ health: 'down', reasons: ['queue-missing'] });
    });

    test.each(['kill', 'hang'] as const)('is down with the print service when that is gone (%s)', async (how) => {
      const known = [await read('counter1')];
      await cups[how]();
      const { devices, probes } = await collect(known);
      await (how === 'kill' ? cups.restart() : cups.unhang());
      expect(devices.map(outcome)).toEqual([{ health: 'down', reasons: ['spooler-down'] }]);
      expect(devices[0]?.identity.model).toBe('Example Office 100');
      expect(probes).toMatchObject([{ probe: 'cups', ok: false, reason: 'spooler-down' }]);
    });

    test('is asked over TLS, and held to its certificate where that is known', async () => {
      const uri = printer.uri.replace('ipp:', 'ipps:');
      const request = { operation: operation.getPrinterAttributes, printerUri: uri };
      const ask = (pin?: string) =>
        askIpp(uri, request, {
          signal: new AbortController().signal,
          timeoutMs: 5_000,
          ...(pin !== undefined && { pin }),
        });
      expect(await ask()).toMatchObject({ ok: true });
      expect(await ask(await fingerprint(printer.port))).toMatchObject({ ok: true });
      expect(await ask('00'.repeat(32))).toMatchObject({ ok: false, reason: 'device-unreadable' });
    });

    test("is read by the hub's wish without any queue", async () => {
      const desired = { ...noTargets, ipp: [printer.uri, 'ipp://127.0.0.1:9/ipp/print'] };
      const { devices, probes } = await collectDesiredIpp(testContext({ desired }));
      expect(devices.map((device) => outcome(DeviceReading.parse(device)))).toEqual([
        { health: 'ok', reasons: [] },
        { health: 'down', reasons: ['device-unreachable'] },
      ]);
      expect(probes.map(({ ok }) => ok)).toEqual([true, false]);
    });

    test('is read over the socket file too', async () => {
      const { probes } = await collectCups(testContext({ settings: { cups: cupsAddresses(cups.socket) } }));
      expect(probes).toMatchObject([{ probe: 'cups', ok: true }]);
    });
  },
);
