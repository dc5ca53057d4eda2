import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Cups,
  describeWithPeer,
  type IppPrinter,
  startCups,
  startIppPrinter,
  waitUntil,
} from '../../../test/peers/index.ts';
import { cupsAddresses } from '../../src/collectors/settings.ts';
import { runAgent } from '../../src/index.ts';
import { silentLog } from '../../src/log/log.ts';
import { askIpp } from '../../src/probe/ipp/ask.ts';
import { groupTag, operation } from '../../src/probe/ipp/tags.ts';
import type { Failure } from '../../src/probe/outcome.ts';
import { cupsSource, printerSource } from '../../src/watch/source.ts';
import { watchIpp } from '../../src/watch/watch-ipp.ts';
import { openOffice } from '../run/office.ts';

const anySignal = new AbortController().signal;

describeWithPeer(['cupsd', 'lpadmin', 'lp', 'ippeveprinter', 'dbus-daemon'], 'events of a print service', () => {
  let cups: Cups;
  let printer: IppPrinter;
  beforeAll(async () => {
    cups = await startCups();
    printer = await startIppPrinter();
    await cups.addSimulatedQueue('sim1');
  });
  afterAll(async () => {
    await cups[Symbol.asyncDispose]();
    await printer[Symbol.asyncDispose]();
  });

  const subscriptions = async (): Promise<number> => {
    const request = { operation: operation.getSubscriptions, printerUri: 'ipp://localhost/' };
    const answer = await askIpp(`ipp://localhost:${cups.port}/`, request, { signal: anySignal, timeoutMs: 3_000 });
    return answer.ok ? answer.value.groups.filter(({ tag }) => tag === groupTag.subscription).length : -1;
  };

  /** A watch that asks often. */
  const watch = ({ source = { ...cupsSource(cupsAddresses(cups.server)), everyMs: 100 }, leaseSeconds = 600 } = {}) => {
    const stop = new AbortController();
    const seen: { events: number; states: (Failure | null)[] } = { events: 0, states: [] };
    const done = watchIpp({
      ...{
        source,
        leaseSeconds,
        pauseMs: () => 100,
        ask: askIpp,
        owner: 'motcua-test',
        signal: stop.signal,
        monotonicMs: () => performance.now(),
      },
      onEvent: () => {
        seen.events += 1;
      },
      onState: (state) => seen.states.push(state),
    });
    return {
      seen,
      stop: async () => {
        stop.abort();
        await done;
      },
    };
  };

  test('tell of a jam and of its end, and not of pages that come out; the subscription is given back', async () => {
    const { seen, stop } = watch();
    await waitUntil('it is subscribed', () => seen.states.length > 0);
    expect(seen.states).toEqual([null]);
    expect(await subscriptions()).toBe(1);
    await cups.print('sim1');
    await waitUntil('the page is out', () => /\[Job \d+\] Job completed/.test(cups.log()));
    await sleep(300);
    expect(seen.events).toBe(0);
    await cups.tell('sim1', 'STATE: +media-jam-error', 'ERROR: Paper jam', 'EXIT 4');
    await cups.print('sim1');
    await waitUntil('the jam is told', () => seen.events > 0);
    const told = seen.events;
    await cups.tell('sim1', 'STATE: -media-jam-error', 'EXIT 0');
    await cups.resume('sim1');
    await waitUntil('its end is told', () => seen.events > told);
    await stop();
    expect(await subscriptions()).toBe(0);
  });

  test('need one subscription only, also after an agent that was killed', async () => {
    const [killed, second] = [watch(), watch()];
    await waitUntil('both are subscribed', () => killed.seen.states.length > 0 && second.seen.states.length > 0);
    await killed.stop();
    const third = watch();
    await waitUntil('the third is subscribed', () => third.seen.states.length > 0);
    expect(await subscriptions()).toBe(1); // the second's was taken back, because it carries the same name
    await second.stop();
    await third.stop();
  });

  test('are followed again after the print service was started anew', async () => {
    const { seen, stop } = watch();
    await waitUntil('it is subscribed', () => seen.states.length > 0);
    await cups.kill();
    await waitUntil('it is noticed', () => seen.states.some((state) => state?.reason === 'device-unreachable'));
    await cups.restart();
    await waitUntil('it is subscribed again', () => seen.states.at(-1) === null);
    expect(await subscriptions()).toBe(1);
    await stop();
    expect(await subscriptions()).toBe(0);
  });

  test('are followed beyond the lease, which is renewed', async () => {
    const { seen, stop } = watch({ leaseSeconds: 6 });
    await waitUntil('it is subscribed', () => seen.states.length > 0);
    await sleep(9_000);
    expect(await subscriptions()).toBe(1);
    expect(seen.states).toEqual([null]);
    await stop();
  });

  test('of one printer are told as well, beside those of its print service', async () => {
    const uri = `ipp://localhost:${cups.port}/printers/sim1`;
    const both = [watch({ source: { ...printerSource(uri), everyMs: 100 } }), watch()];
    await waitUntil('both are subscribed', () => both.every(({ seen }) => seen.states.length > 0));
    expect(await subscriptions()).toBe(2);
    await cups.pause('sim1');
    await waitUntil('both tell of the pause', () => both.every(({ seen }) => seen.events > 0));
    await cups.resume('sim1');
    expect(both.map(({ seen }) => seen.states)).toEqual([[null], [null]]);
    for (const { stop } of both) await stop();
    expect(await subscriptions()).toBe(0);
  });

  test('are not offered by every printer, which is no trouble', async () => {
    const { seen, stop } = watch({ source: { ...printerSource(printer.uri), everyMs: 100 } });
    await waitUntil('it has answered', () => seen.states.length > 0);
    expect(seen.states[0]?.detail).toMatch(/0x0501|0x0400/);
    await stop();
  });

  test('make an agent report a jam long before its next reading', async () => {
    await using office = await openOffice();
    // The next report goes out only once this one is acknowledged.
    office.broker.onReport = ({ report }) => office.broker.acknowledge(report);
    const stop = new AbortController();
    const settings = { probeSeconds: 600, heartbeatSeconds: 600, cupsServer: cups.server };
    const done = runAgent({ state: office.state, signal: stop.signal, log: silentLog, settings });
    const reasons = () =>
      office.broker.arrived.flatMap(({ report }) => report.devices.flatMap((device) => device.reasons));
    await waitUntil('the first report came', () => office.broker.arrived.length > 0);
    await waitUntil('it is subscribed', async () => (await subscriptions()) === 1);
    await cups.tell('sim1', 'STATE: +media-jam-error', 'ERROR: Paper jam', 'EXIT 4');
    const start = performance.now();
    await cups.print('sim1');
    await waitUntil('the jam is reported', () => reasons().includes('media-jam'), { timeoutMs: 30_000 });
    expect(performance.now() - start).toBeLessThan(20_000);
    stop.abort();
    await done;
    expect(await subscriptions()).toBe(0);
  });
});
