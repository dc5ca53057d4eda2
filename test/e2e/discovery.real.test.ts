import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgentRow, DiscoveryRow, UnitTargetsView } from '@motcua/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWithPeer, type Snmpsim, startSnmpsim } from '../peers/index.ts';
import { deviceOf, ticketsOf, untilDevice, untilTicket } from '../support/fleet.ts';
import { type HubClient, testUnit } from '../support/hub-client.ts';
import { makeInstallation, type TestInstallation } from '../support/installation.ts';
import type { Program } from '../support/program.ts';
import { setPrinterError, settablePrinter, snmpCommunity } from '../support/set-printer-error.ts';
import { staysTrue, waitUntil } from '../support/wait-until.ts';

const takeOverSeconds = 5;
const hubEnv = {
  ...{ MOTCUA_TAKE_OVER_SECONDS: String(takeOverSeconds), MOTCUA_HOLD_DOWN_SECONDS: '1' },
  MOTCUA_HEALTHY_READINGS: '3',
};
const agentEnv = { MOTCUA_PROBE_SECONDS: '1', MOTCUA_HEARTBEAT_SECONDS: '1', MOTCUA_RECONNECT_MAX_MS: '500' };

describeWithPeer(['snmpsimd', 'snmpset'], 'two agents of one unit', () => {
  const stack = new AsyncDisposableStack();
  let office: TestInstallation;
  let hub: HubClient;
  let snmp: Snmpsim;
  let key: string;
  const agents = new Map<string, Program>();
  const states = new Map<string, string>();

  beforeAll(async () => {
    snmp = stack.use(await startSnmpsim({ [snmpCommunity]: settablePrinter }, { host: '127.0.5.3' }));
    key = `snmp:127.0.5.3:${snmp.port}`;
    office = stack.use(await makeInstallation({ name: 'discovery' }));
    hub = (await office.startHub({ env: hubEnv })).client;
    for (const name of ['first', 'second']) {
      const state = await office.enrol(name);
      const known = new Set(states.keys());
      const id = (await hub.agents()).map((row) => row.id).find((one) => !known.has(one)) ?? '';
      states.set(id, state);
      agents.set(id, office.startAgent(state, agentEnv));
    }
    await waitUntil('both agents are there', hub.agents, {
      good: (rows: AgentRow[]) => rows.filter(({ online }) => online).length === 2,
    });
  });
  afterAll(() => stack.disposeAsync());

  const targets = () => office.json<UnitTargetsView>(['unit', 'targets', testUnit]);
  const proposals = async (...line: string[]) =>
    (await office.json<{ discoveries: DiscoveryRow[] }>(['discovery', 'list', ...line])).discoveries;
  const devicesOf = async () => (await hub.devices()).filter((device) => device.key === key);
  const holder = async () => (await targets()).agent ?? '';

  describe('that is to look for devices', () => {
    test('has one of them scan, which proposes with evidence and adds nothing', async () => {
      const file = join(office.folder, 'targets.yaml');
      await writeFile(
        file,
        [
          'discovery:',
          '  subnets: [127.0.5.0/28]',
          `  communities: [${snmpCommunity}]`,
          '  probesPerSecond: 100',
          '  everySeconds: 3600',
          '  hours: { from: "00:00", to: "24:00", days: every }',
          `  ports: { snmp: [${snmp.port}], ipp: [], escl: [], raw: [] }`,
        ].join('\n'),
      );
      const set = await office.cli(['unit', 'targets', testUnit, '--file', file]);
      expect(set.code).toBe(0);
      const [found] = await waitUntil('a proposal came', () => proposals('--state', 'proposed'), {
        good: (rows: DiscoveryRow[]) => rows.length > 0,
        within: 30_000,
      });
      expect(found).toMatchObject({
        ...{ unit: testUnit, address: '127.0.5.3', kind: 'printer', agent: await holder() },
        evidence: [{ by: 'snmp' }],
      });
      expect(JSON.stringify(await proposals())).not.toContain(snmpCommunity);
      expect(await deviceOf(hub, key)).toBeUndefined();
    });

    test('reads an accepted device from one agent only, and shows no secret of it', async () => {
      const [found] = await proposals('--state', 'proposed');
      await office.json(['discovery', 'accept', found?.id ?? '']);
      const device = await untilDevice(hub, key, { health: 'ok' });
      expect(device.agent).toBe(await holder());
      expect(JSON.stringify(await targets())).not.toContain(snmpCommunity);
      expect(await proposals('--state', 'proposed')).toEqual([]);
    });
  });

  test('when the agent that reads is killed, the other takes over: one device, one ticket', async () => {
    const device = await untilDevice(hub, key, { health: 'ok' });
    await setPrinterError({ port: snmp.port, host: snmp.host, bits: '40', scratch: office.folder });
    await untilDevice(hub, key, { health: 'down', reason: 'media-empty' });
    const opened = await untilTicket(hub, device.id, 'open');

    const first = await holder();
    await agents.get(first)?.kill();
    const next = await waitUntil('another agent reads', holder, {
      good: (id: string) => id !== first,
      within: (takeOverSeconds + 20) * 1000,
    });
    expect([...agents.keys()]).toContain(next);
    await setPrinterError({ port: snmp.port, host: snmp.host, bits: '00', scratch: office.folder });
    const healed = await untilDevice(hub, key, { health: 'ok' });
    expect(healed).toMatchObject({ id: device.id, agent: next });
    expect((await untilTicket(hub, device.id, 'closed')).number).toBe(opened.number);
    expect(await devicesOf()).toHaveLength(1);
  });

  test('the one that comes back reads nothing of the unit, and nothing doubles', async () => {
    const now = await holder();
    const back = [...agents.keys()].find((id) => id !== now) ?? '';
    office.startAgent(states.get(back) ?? '', agentEnv);
    await waitUntil('it is back', hub.agents, {
      good: (rows: AgentRow[]) => rows.every(({ online }) => online),
    });
    await staysTrue('one device, read by one agent', devicesOf, {
      good: (rows) => rows.length === 1 && rows[0]?.agent === now,
      during: 3_000,
    });
    expect(await holder()).toBe(now);
    const [device] = await devicesOf();
    expect(await ticketsOf(hub, device?.id ?? '')).toHaveLength(1);
  });
});
