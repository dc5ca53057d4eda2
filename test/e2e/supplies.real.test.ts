import type { DeviceReadings } from '@motcua/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SnmpResponder, startSnmpResponder } from '../peers/snmp-responder.ts';
import { deviceOf } from '../support/fleet.ts';
import type { HubClient } from '../support/hub-client.ts';
import { makeInstallation, type TestInstallation } from '../support/installation.ts';
import { type ProcessClock, processClock } from '../support/process-clock.ts';
import { waitUntil } from '../support/wait-until.ts';

const day = 86_400_000;
const community = 'supplies';
const agentEnv = { MOTCUA_PROBE_SECONDS: '1', MOTCUA_HEARTBEAT_SECONDS: '1', MOTCUA_RECONNECT_MAX_MS: '1000' };

/** A simulated printer with one toner, of 6000 impressions, and a counter of impressions. */
const printer = ({ level, count }: { level: number; count: number }): string =>
  [
    '1.3.6.1.2.1.1.1.0|4|Simulated printer',
    '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99999.1',
    '1.3.6.1.2.1.25.3.2.1.2.1|6|1.3.6.1.2.1.25.3.1.5',
    '1.3.6.1.2.1.25.3.2.1.3.1|4|Example Office 200',
    '1.3.6.1.2.1.25.3.2.1.5.1|2|2',
    '1.3.6.1.2.1.25.3.5.1.1.1|2|3',
    '1.3.6.1.2.1.25.3.5.1.2.1|4x|00',
    '1.3.6.1.2.1.43.5.1.1.17.1|4|SN-0001',
    '1.3.6.1.2.1.43.10.2.1.3.1.1|2|7',
    `1.3.6.1.2.1.43.10.2.1.4.1.1|65|${count}`,
    '1.3.6.1.2.1.43.11.1.1.3.1.1|2|1',
    '1.3.6.1.2.1.43.11.1.1.5.1.1|2|3',
    '1.3.6.1.2.1.43.11.1.1.6.1.1|4|Black toner',
    '1.3.6.1.2.1.43.11.1.1.8.1.1|2|6000',
    `1.3.6.1.2.1.43.11.1.1.9.1.1|2|${level}`,
    '1.3.6.1.2.1.43.12.1.1.4.1.1|4|black',
    '',
  ].join('\n');

/** Two days apart, 180 impressions a day: 3 % of the toner. */
const steps = [0, 1, 2, 3, 4].map((step) => ({ level: 5400 - 360 * step, count: 10_000 + 360 * step }));

describe('a printer whose toner runs out, from the wire to the command line', () => {
  const stack = new AsyncDisposableStack();
  let office: TestInstallation;
  let hub: HubClient;
  let peer: SnmpResponder;
  let clock: ProcessClock;
  let device = '';

  const history = () =>
    office.json<DeviceReadings>(['device', 'readings', device, '--since', '7d', '--until', inDays(9)]);
  const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

  beforeAll(async () => {
    peer = stack.use(await startSnmpResponder({ [community]: printer(steps[0] ?? { level: 0, count: 0 }) }));
    office = stack.use(await makeInstallation({ name: 'supplies' }));
    // Hub and agent live in the same days to come.
    clock = processClock(office.folder, 'both');
    hub = (await office.startHub({ env: clock.env })).client;
    office.startAgent(await office.enrol('counter'), { ...agentEnv, ...clock.env });
    const [agent] = await waitUntil('the agent is there', () => hub.agents(), {
      good: ([one]) => one?.online === true,
    });
    const snmp = [{ host: peer.host, port: peer.port, version: '2c' as const, community }];
    await hub.putDesired(agent?.id ?? '', { snmp });
  });
  afterAll(() => stack.disposeAsync());

  test('each level is read, told and kept with its counter', { timeout: 90_000 }, async () => {
    const key = `snmp:${peer.host}:${peer.port}`;
    device = (await waitUntil('the printer is seen', () => deviceOf(hub, key)))?.id ?? '';
    for (const [step, { level, count }] of steps.entries()) {
      clock.setAhead(step * 2 * day);
      peer.set(community, printer({ level, count }));
      await waitUntil(`level ${level} is kept`, async () => (await hub.ask('GET', `/v1/devices/${device}`)).body, {
        good: (body) => JSON.stringify(body).includes(`"rawLevel":${level}`),
      });
    }
    const { readings } = await history();
    // A reading that was under way when the clock was set may stand there twice, with either time.
    const seen = <T>(value: (reading: (typeof readings)[number]) => T) => [...new Set(readings.map(value))];
    expect(seen(({ pageCount, pageCountUnit }) => `${pageCount} ${pageCountUnit}`)).toEqual(
      steps.map(({ count }) => `${count} impressions`),
    );
    expect(seen(({ supplies }) => supplies[0]?.percent)).toEqual([90, 84, 78, 72, 66]);
  });

  test('the command line says how many days are left and how much is printed', async () => {
    const { supplies, pages } = await history();
    expect(supplies).toMatchObject([{ index: '1.1', description: 'Black toner', percent: 66, reason: null }]);
    expect(supplies[0]?.daysLeft?.likely).toBeGreaterThan(20);
    expect(supplies[0]?.daysLeft?.likely).toBeLessThan(24);
    expect(pages?.perDay).toBeGreaterThan(170);
    expect(pages?.perDay).toBeLessThan(190);
    const shown = await office.cli(['device', 'show', device, '--lang', 'en']);
    expect(shown.stdout).toMatch(/^Black toner +toner +66 +measured +2\d \(\d+–\d+\)$/m);
  });
});
