import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, startUpsd, type Upsd, waitUntil } from '../../../test/peers/index.ts';
import { probeUps } from '../../src/front/probe-ups.ts';

const signal = new AbortController().signal;
const device = { 'ups.mfr': 'Example', 'ups.model': 'Office 1000', 'battery.charge': '80', 'battery.runtime': '1800' };

describeWithPeer(['upsd', 'dummy-ups'], 'a UPS at a real NUT server', () => {
  let server: Upsd;
  beforeAll(async () => {
    server = await startUpsd({ ...device, 'ups.status': 'OL CHRG' });
  });
  afterAll(() => server[Symbol.asyncDispose]());
  const read = (timeoutMs = 2_000) =>
    probeUps({ ups: server.ups, host: server.host, port: server.port, timeoutMs, signal });

  test.each([
    { status: 'OL CHRG', says: { state: 'online', reasons: [], health: 'ok' } },
    { status: 'OB DISCHRG', says: { state: 'on-battery', reasons: ['ups-on-battery'], health: 'degraded' } },
    { status: 'OB LB', says: { reasons: ['ups-on-battery', 'ups-battery-low'], health: 'down' } },
    { status: 'OL RB', says: { reasons: ['ups-replace-battery'], health: 'degraded' } },
    { status: 'OL OVER', says: { reasons: ['ups-overload'], health: 'down' } },
  ])('with the status $status is told as $says', async ({ status, says }) => {
    await server.setVariables({ ...device, 'ups.status': status });
    await waitUntil('the driver has read it', async () => (await read()).stateReasons.join(' ') === status);
    expect(await read()).toMatchObject({ vendor: 'Example', model: 'Office 1000', ...says });
    expect((await read()).ups).toMatchObject({ batteryChargePercent: 80, runtimeMinutes: 30 });
  });

  test('that the server does not know is told as such', async () => {
    const other = probeUps({ ups: 'other', host: server.host, port: server.port, signal });
    await expect(other).rejects.toMatchObject({ code: 'E_DEVICE_UNUSABLE', params: { detail: 'UNKNOWN-UPS' } });
  });

  test('at a server that hangs does not answer', async () => {
    server.hang();
    await expect(read(300)).rejects.toMatchObject({ code: 'E_DEVICE_NO_ANSWER' });
    server.resume();
  });

  test('whose driver has died is unknown, and not well', async () => {
    await server.killDriver();
    await waitUntil('the server has noticed', async () => (await read()).state === null);
    expect(await read()).toMatchObject({ reasons: ['ups-driver-dead'], health: 'unknown' });
  });
});
