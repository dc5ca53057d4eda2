import { DeviceReading, noTargets } from '@motcua/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, startUpsd, type Upsd, waitUntil } from '../../../test/peers/index.ts';
import type { KnownDevice } from '../../src/collectors/context.ts';
import { collectUps } from '../../src/collectors/ups/collect-ups.ts';
import { testContext } from '../collectors/context.ts';

describeWithPeer(['upsd', 'dummy-ups'], 'a UPS that the hub names', () => {
  let server: Upsd;
  beforeAll(async () => {
    const device = { 'ups.mfr': 'Example', 'ups.model': 'Office 1000', 'battery.charge': '80' };
    server = await startUpsd({ ...device, 'ups.status': 'OB DISCHRG' });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const read = async (name: string, known: readonly KnownDevice[] = []) => {
    const ups = [{ host: server.host, port: server.port, name }];
    const context = testContext({ desired: { ...noTargets, ups }, known, settings: { upsMs: 400 } });
    return DeviceReading.parse((await collectUps(context)).devices[0]);
  };

  test('is read, and stays what it is when its server hangs', async () => {
    await waitUntil('the driver has read it', async () => (await read(server.ups)).health === 'degraded');
    const device = await read(server.ups);
    expect(device).toMatchObject({
      ...{ kind: 'ups', name: 'Office 1000', health: 'degraded', reasons: ['ups-on-battery'] },
      raw: ['OB', 'DISCHRG', 'batteryChargePercent=80', 'onBattery=true', 'replaceBattery=false'],
    });
    server.hang();
    expect(await read(server.ups, [device])).toMatchObject({ name: 'Office 1000', reasons: ['device-unreachable'] });
    server.resume();
  });

  test.each(['other', 'a name\nLIST UPS'])('that is called %j is unknown', async (name) => {
    expect((await read(name)).health).toBe('unknown');
  });
});
