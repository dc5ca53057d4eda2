import { createSocket } from 'node:dgram';
import { type AddressInfo, createServer } from 'node:net';
import { DeviceReading, noTargets } from '@motcua/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, type Snmpsim, startSnmpsim } from '../../../test/peers/index.ts';
import type { KnownDevice } from '../../src/collectors/context.ts';
import { readDevice } from '../../src/collectors/printer/device.ts';
import { collectSnmp } from '../../src/collectors/snmp/collect-snmp.ts';
import { openSnmp } from '../../src/probe/snmp/open.ts';
import { damage } from '../fuzz/damage.ts';
import { seededRandom } from '../fuzz/random.ts';
import { testContext } from './context.ts';

/** A printer with a toner, a drum of unknown level, a waste box and two trays; simulated. */
const printer = ({
  device = 2,
  status = 3,
  errors = '00',
}: {
  device?: number;
  status?: number;
  errors?: string;
}): string =>
  [
    '1.3.6.1.2.1.1.1.0|4|Simulated printer',
    '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99999.1',
    '1.3.6.1.2.1.1.5.0|4|counter-1',
    '1.3.6.1.2.1.25.3.2.1.2.1|6|1.3.6.1.2.1.25.3.1.5',
    '1.3.6.1.2.1.25.3.2.1.3.1|4|Example Office 200',
    `1.3.6.1.2.1.25.3.2.1.5.1|2|${device}`,
    `1.3.6.1.2.1.25.3.5.1.1.1|2|${status}`,
    `1.3.6.1.2.1.25.3.5.1.2.1|4x|${errors}`,
    '1.3.6.1.2.1.43.5.1.1.17.1|4|SN-0001',
    '1.3.6.1.2.1.43.8.2.1.9.1.1|2|250',
    '1.3.6.1.2.1.43.8.2.1.9.1.5|2|-2',
    '1.3.6.1.2.1.43.8.2.1.10.1.1|2|125',
    '1.3.6.1.2.1.43.8.2.1.10.1.5|2|-3',
    '1.3.6.1.2.1.43.8.2.1.11.1.1|2|0',
    '1.3.6.1.2.1.43.8.2.1.11.1.5|2|19',
    '1.3.6.1.2.1.43.8.2.1.13.1.1|4|Tray 1',
    '1.3.6.1.2.1.43.10.2.1.4.1.1|65|12345',
    '1.3.6.1.2.1.43.11.1.1.3.1.1|2|1',
    '1.3.6.1.2.1.43.11.1.1.5.1.1|2|3',
    '1.3.6.1.2.1.43.11.1.1.5.1.2|2|9',
    '1.3.6.1.2.1.43.11.1.1.5.1.7|2|4',
    '1.3.6.1.2.1.43.11.1.1.6.1.1|4|Black toner',
    '1.3.6.1.2.1.43.11.1.1.8.1.1|2|-2',
    '1.3.6.1.2.1.43.11.1.1.8.1.2|2|12000',
    '1.3.6.1.2.1.43.11.1.1.8.1.7|2|6700',
    '1.3.6.1.2.1.43.11.1.1.9.1.1|2|-3',
    '1.3.6.1.2.1.43.11.1.1.9.1.2|2|-2',
    '1.3.6.1.2.1.43.11.1.1.9.1.7|2|6030',
    '1.3.6.1.2.1.43.12.1.1.4.1.1|4|black',
    '',
  ].join('\n');

describeWithPeer(['snmpsimd'], 'an SNMP printer that the hub names', () => {
  let sim: Snmpsim;
  beforeAll(async () => {
    sim = await startSnmpsim({
      well: printer({}),
      nopaper: printer({ device: 5, status: 1, errors: '40' }),
      lowtoner: printer({ device: 3, errors: '2000' }),
      broken: printer({ device: 5, status: 1 }),
      mute: '1.3.6.1.2.1.1.1.0|4|Something\n',
    });
  });
  afterAll(() => sim[Symbol.asyncDispose]());

  const collect = async (
    community: string,
    { version = '2c' as '1' | '2c', known = [] as KnownDevice[], port = sim.port } = {},
  ) => {
    const snmp = [{ host: sim.host, port, version, community }];
    const context = testContext({ known, desired: { ...noTargets, snmp }, settings: { snmpMs: 1_500 } });
    const { devices, probes } = await collectSnmp(context);
    return { device: DeviceReading.parse(devices[0]), probe: probes[0] };
  };

  test.each(['1', '2c'] as const)('is read whole in version %s', async (version) => {
    const { device } = await collect('well', { version });
    expect(device).toMatchObject({ health: 'ok', reasons: [], name: 'Example Office 200', pageCount: 12_345 });
    expect(device.identity).toMatchObject({ model: 'Example Office 200', serial: 'SN-0001' });
    expect(device.supplies.map(({ index, type, percent, levelState }) => [index, type, percent, levelState])).toEqual([
      ['1.1', 'toner', null, 'some-remaining'],
      ['1.2', 'opc', null, 'unknown'],
      ['1.7', 'wasteToner', 90, 'measured'],
    ]);
    expect(device.supplies[0]).toMatchObject({
      description: 'Black toner',
      colorant: 'black',
      rawMax: -2,
      rawLevel: -3,
    });
    expect(
      device.trays.map(({ index, name, percent, levelState, status }) => [index, name, percent, levelState, status]),
    ).toEqual([
      ['1.1', 'Tray 1', 50, 'measured', 'availableAndIdle'],
      ['1.5', null, null, 'some-remaining', 'unavailableBecauseBroken,criticalAlerts'],
    ]);
  });

  test.each([
    ['nopaper', 'down', ['media-empty']],
    ['lowtoner', 'degraded', ['toner-low']],
    ['broken', 'down', ['printer-down']],
    ['mute', 'unknown', ['device-state-untold']],
  ])('that is %s is %s', async (community, health, reasons) => {
    const { device } = await collect(community);
    expect({ health: device.health, reasons: device.reasons }).toEqual({ health, reasons });
  });

  test('is down within its deadline when it hangs, and keeps what it was known as', async () => {
    const { device: known } = await collect('well');
    sim.hang();
    const start = performance.now();
    const { device, probe } = await collect('well', { known: [known] });
    sim.resume();
    expect(device).toMatchObject({ health: 'down', reasons: ['device-unreachable'], name: 'Example Office 200' });
    expect(probe).toMatchObject({ ok: false, reason: 'device-unreachable' });
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test('does not tell its community in the report', async () => {
    const { device, probe } = await collect('not-a-community');
    expect(JSON.stringify({ device, probe })).not.toContain('not-a-community');
  });

  test('behind a raw port of a queue is asked by SNMP, and only touched when that is silent', async () => {
    const listener = createServer();
    const { promise, resolve } = Promise.withResolvers<void>();
    listener.listen(0, '127.0.0.1', resolve);
    await promise;
    const { port } = listener.address() as AddressInfo;
    const find = (community: string, rawPort = port) => {
      const context = testContext({ settings: { rawPortSnmp: { port: sim.port, community } } });
      return readDevice(context, `socket://127.0.0.1:${rawPort}`, { idle: true });
    };
    expect(await find('nopaper')).toMatchObject({ is: 'read', facts: { reasons: ['media-empty'] } });
    expect(await find('silent')).toEqual({ is: 'not-probed' });
    listener.close();
    expect(await find('silent')).toMatchObject({ is: 'failed', failure: { reason: 'device-unreachable' } });
  });

  test('whose answers are damaged on the way are told by name, and never end the agent', async () => {
    const random = seededRandom(20_220_630);
    const [proxy, upstream] = [createSocket('udp4'), createSocket('udp4')];
    let client = 0;
    proxy.on('message', (question, { port }) => {
      client = port;
      upstream.send(question, sim.port, '127.0.0.1');
    });
    upstream.on('message', (answer) => proxy.send(damage(answer, random), client, '127.0.0.1'));
    const { promise, resolve } = Promise.withResolvers<void>();
    proxy.bind(0, '127.0.0.1', resolve);
    await promise;
    const target = { host: '127.0.0.1', port: proxy.address().port, version: '2c', community: 'nopaper' } as const;
    for (let times = 300; times > 0; times -= 1) {
      using session = openSnmp(target, { signal: new AbortController().signal, timeoutMs: 60, tryMs: 25, retries: 0 });
      const [walked] = await session.readAll(['1.3.6.1.2.1.25.3.5.1']);
      const cut = walked?.cut ?? null;
      if (cut !== null) expect(['device-unreachable', 'device-unreadable']).toContain(cut.reason);
    }
    proxy.close();
    upstream.close();
  });

  test('that answers in riddles is unknown, and harms nobody', async () => {
    const riddles = [
      Buffer.from('garbage'),
      Buffer.alloc(0),
      Buffer.from('30820400020101', 'hex'),
      Buffer.alloc(1_400, 0x30),
    ];
    const peer = createSocket('udp4');
    const listening = Promise.withResolvers<void>();
    peer.bind(0, '127.0.0.1', listening.resolve);
    await listening.promise;
    peer.on('message', (_question, { port }) =>
      peer.send(riddles.shift() ?? Buffer.from([0x05, 0x00]), port, '127.0.0.1'),
    );
    for (let at = riddles.length; at > 0; at -= 1) {
      const { device } = await collect('well', { port: peer.address().port });
      expect(device.health).not.toBe('ok');
    }
    peer.close();
  });
});
