import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeviceReading } from '@motcua/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyMemory } from '../../src/collectors/index.ts';
import type { Settings } from '../../src/config/settings.ts';
import { runAgent } from '../../src/index.ts';
import { silentLog } from '../../src/log/log.ts';
import { startBroker } from '../report/test-broker.ts';
import { until } from '../report/until.ts';
import { type Office, openOffice } from './office.ts';
import { pc, printer, scanner } from './readings.ts';

const settings = { probeSeconds: 1, heartbeatSeconds: 1, reconnectBaseMs: 20, reconnectMaxMs: 100, ackSeconds: 1 };

/** An agent in this process over literals in place of devices. */
function startAgent(
  office: Office,
  { devices = [printer], ...given }: { devices?: DeviceReading[] } & Partial<Settings> = {},
) {
  const stop = new AbortController();
  const reading = { devices };
  const collect = async () => ({ devices: reading.devices, pc, probes: [], memory: emptyMemory });
  const overrides = { collect, random: () => 0.5 };
  const done = runAgent({
    ...{ state: office.state, signal: stop.signal, log: silentLog, overrides },
    settings: { ...settings, ...given },
  });
  done.catch(() => {});
  return {
    done,
    reading,
    async stop() {
      stop.abort();
      await done;
    },
  };
}

const queued = async ({ state }: Office) => (await readdir(join(state, 'outbox')).catch((): string[] => [])).sort();

describe('an agent and its broker', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office[Symbol.asyncDispose]());

  test('reports in full at the start, and forgets it when the hub says that it is committed', async () => {
    const agent = startAgent(office);
    await until('the first report came', () => office.broker.arrived.length > 0);
    expect(office.broker.arrived[0]?.report).toMatchObject({ seq: 1, kind: 'full', devices: [{ key: printer.key }] });
    expect(await queued(office)).not.toEqual([]);
    office.broker.onReport = ({ report }) => office.broker.acknowledge(report);
    await until('the outbox is empty', async () => (await queued(office)).length === 0);
    await agent.stop();
  });

  test('sends nothing behind a report that is not acknowledged, and all in order to a broker that comes back', async () => {
    const agent = startAgent(office, { ackSeconds: 600 });
    await until('a report came', () => office.broker.arrived.length > 0);
    const { port } = office.broker;
    await until('four wait', async () => (await queued(office)).length >= 4);
    expect(office.broker.arrived.map(({ report }) => report.seq)).toEqual([1]);
    await office.broker[Symbol.asyncDispose]();
    const second = await startBroker({ authority: office.authority, agent: office.agent, port });
    office.broker = second;
    second.onReport = ({ report }) => second.acknowledge(report);
    await until('all came', () => second.arrived.length >= 4);
    expect(second.arrived.slice(0, 4).map(({ report }) => report.seq)).toEqual([1, 2, 3, 4]);
    await until('the outbox is empty', async () => (await queued(office)).length === 0);
    await agent.stop();
  });

  test('takes the answer that the broker kept for it', async () => {
    const agent = startAgent(office, { ackSeconds: 600, reconnectMaxMs: 100 });
    await until('a report came', () => office.broker.arrived.length > 0);
    const { port } = office.broker;
    const boot = office.broker.arrived[0]?.report.boot ?? '';
    await office.broker[Symbol.asyncDispose]();
    const second = await startBroker({ authority: office.authority, agent: office.agent, port });
    office.broker = second;
    await second.acknowledge({ boot, seq: 1 });
    await until('it is gone', async () => !(await queued(office)).some((name) => name.includes('.1.')));
    await agent.stop();
  });

  test('sends again what is not acknowledged in time', async () => {
    const agent = startAgent(office, { heartbeatSeconds: 600 });
    await until(
      'the first report came twice',
      () => office.broker.arrived.filter(({ report }) => report.seq === 1).length > 1,
    );
    await agent.stop();
  });

  test('puts a refused report away, counts it, and goes on', async () => {
    const { broker } = office;
    const at = new Date().toISOString();
    broker.onReport = ({ report, sha256 }) => {
      const refused = {
        v: 1,
        type: 'refused',
        boot: null,
        seq: null,
        sha256,
        code: 'E_MESSAGE_INVALID',
        detail: '',
        at,
      };
      if (report.seq === 1) broker.say('ack', JSON.stringify(refused));
      else broker.acknowledge(report);
    };
    const agent = startAgent(office);
    await until('the loss is told', () => broker.arrived.some(({ report }) => report.losses.refused === 1));
    expect(await readdir(join(office.state, 'refused'))).toHaveLength(1);
    await agent.stop();
  });

  test('ignores answers that are damaged, foreign, or for what was never sent', async () => {
    const { broker } = office;
    const agent = startAgent(office);
    await until('a report came', () => broker.arrived.length > 0);
    const boot = broker.arrived[0]?.report.boot ?? '';
    const at = new Date().toISOString();
    for (const answer of ['', 'x', '{"type":"ack"}', 'x'.repeat(70_000), '[]', 'null']) await broker.say('ack', answer);
    await broker.say('ack', JSON.stringify({ v: 1, type: 'ack', boot: 'f'.repeat(32), seq: 1, at }));
    await broker.say('ack', JSON.stringify({ v: 1, type: 'ack', boot, seq: 1_000_000, at }));
    const count = broker.arrived.length;
    await until('reports go on', () => broker.arrived.length > count + 1);
    expect((await queued(office)).length).toBeGreaterThan(0);
    expect((await queued(office))[0]).toContain('000000000001.');
    await agent.stop();
  });

  test('sets a damaged file of the outbox aside, tells that it is lost, and sends the rest', async () => {
    const agent = startAgent(office);
    await until('a report came', () => office.broker.arrived.length > 0);
    await agent.stop();
    const [first] = await queued(office);
    await writeFile(join(office.state, 'outbox', first ?? ''), '{"cut":');
    await writeFile(join(office.state, 'outbox', 'core.1234'), 'what is this');
    office.broker.arrived.length = 0;
    office.broker.onReport = ({ report }) => office.broker.acknowledge(report);
    const again = startAgent(office);
    await until('the loss is told', () => office.broker.arrived.some(({ report }) => report.losses.damaged === 2));
    expect(await readdir(join(office.state, 'damaged'))).toHaveLength(2);
    await again.stop();
  });

  test('applies a newer configuration at once, keeps it, and keeps it against a damaged one', async () => {
    const { broker } = office;
    broker.onReport = ({ report }) => broker.acknowledge(report);
    const intervals = { probeSeconds: 3600, heartbeatSeconds: 3600, fullSeconds: 86_400, inventorySeconds: 86_400 };
    const desired = {
      v: 1,
      version: 3,
      at: new Date().toISOString(),
      intervals,
      snmp: [],
      ipp: [],
      forget: [scanner.key],
    };
    const agent = startAgent(office, { devices: [printer, scanner] });
    await until('the first report came', () => broker.arrived.length > 0);
    agent.reading.devices = [printer];
    await broker.say('desired', JSON.stringify(desired), true);
    await until('a full report without it came', () =>
      broker.arrived.slice(1).some(({ report }) => report.kind === 'full' && report.devices.length === 1),
    );
    await broker.say('desired', '{"v":1,"version":4}', true);
    await agent.stop();
    expect(await readdir(office.state)).toContain('desired.json');
  });

  test('says that it is online once it may read its answers, and offline when it stops', async () => {
    const agent = startAgent(office);
    await until('it is online', () => office.broker.presences.length > 0);
    await agent.stop();
    expect(office.broker.presences.map(({ state }) => state)).toEqual(['online', 'offline']);
    expect(office.broker.connections()).toBe(0);
  });

  test('measures how far its clock is from the hub', async () => {
    const { broker } = office;
    broker.onReport = ({ report }) => broker.acknowledge(report, new Date(Date.now() - 90_000));
    const stop = new AbortController();
    const skews: (number | null)[] = [];
    const collect = async ({ clockSkewMs }: { clockSkewMs: number | null }) => {
      skews.push(clockSkewMs);
      return { devices: [], pc, probes: [], memory: emptyMemory };
    };
    const given = { state: office.state, signal: stop.signal, log: silentLog, settings };
    const done = runAgent({ ...given, overrides: { collect } });
    await until('a skew was measured', () => skews.some((skew) => skew !== null));
    stop.abort();
    await done;
    expect(skews.find((skew) => skew !== null)).toBeGreaterThan(89_000);
    expect(skews.find((skew) => skew !== null)).toBeLessThan(91_000);
  });
});

describe('a broker that lets the agent read nothing', () => {
  test('is left again, and no report is sent to it', async () => {
    await using office = await openOffice({ deny: ['motcua/v1/agents/a-0001/ack'] });
    const agent = startAgent(office);
    await until('a report waits', async () => (await queued(office)).length > 1);
    expect(office.broker.arrived).toEqual([]);
    await agent.stop();
  });
});
