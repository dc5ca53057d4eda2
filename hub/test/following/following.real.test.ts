import { join } from 'node:path';
import { builtinReorganisations, planAssignments, planReorganisation } from '@motcua/inventory';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silentLog } from '../../src/log/index.ts';
import { followOn } from '../../src/run/start-following.ts';
import { openStore } from '../../src/store/index.ts';
import { connectAgent, isAck, type TestAgent } from '../support/agent.ts';
import { type Enrolled, makeData, startHub, type TestHub } from '../support/hub.ts';
import { presence, report } from '../support/sample.ts';
import { threeWards } from './three-wards.ts';

/** 00001 goes wholly to 00097; 00019 is split; both are as the resolution of 2025 has them. */
const reorganisation = builtinReorganisations.get('hanoi-2025-07-01');
if (reorganisation === undefined) throw new TypeError('no decision');

let data: Awaited<ReturnType<typeof makeData>>;
let hub: TestHub;
const agents: { who: Enrolled; link: TestAgent }[] = [];
let before: string;

const get = async (path: string) => (await hub.api('GET', path)).body;
const exported = async () => {
  const { version: _, ...register } = await get('/v1/register');
  return JSON.stringify(register);
};
const unitsOfAgents = async () => {
  const rows: { id: string; unit: string }[] = (await get('/v1/agents')).agents;
  return agents.map(({ who }) => rows.find(({ id }) => id === who.agent)?.unit);
};
const tickets = async (): Promise<{ number: number; unit: string }[]> => (await get('/v1/tickets')).tickets;
const unitsOfTickets = async () => (await tickets()).toSorted((a, b) => a.number - b.number).map(({ unit }) => unit);

async function commit(plan: (register: never) => { changes: readonly object[] }): Promise<number> {
  const { version, ...register } = await get('/v1/register');
  const body = { kind: 'reorganise', title: 'NQ 1656', changes: plan(register as never).changes };
  const done = await hub.api('POST', '/v1/register/changes', { body, headers: { 'if-match': `"${version}"` } });
  expect(done).toMatchObject({ status: 200 });
  return done.body.id;
}
const undo = async (id: number) =>
  expect((await hub.api('POST', `/v1/register/changes/${id}/undo`, { body: {} })).status).toBe(200);

beforeAll(async () => {
  data = await makeData(undefined, threeWards);
  hub = await startHub(data.dataDir);
  for (const unit of ['00001', '00019']) {
    const who = await hub.enrol(unit);
    const link = await connectAgent(hub.mqttUrl, who);
    await link.publish(Buffer.from(JSON.stringify(presence)), 'presence');
    await link.report(report);
    await link.until(isAck(1));
    agents.push({ who, link });
    const device = (await get(`/v1/devices?unit=${unit}`)).devices.find(
      ({ observed }: { observed: boolean }) => observed,
    );
    const opened = await hub.api('POST', '/v1/tickets', { body: { device: device.id, text: 'kẹt giấy' } });
    expect(opened).toMatchObject({ status: 200 });
  }
  before = await exported();
});
afterAll(async () => {
  for (const { link } of agents) await link[Symbol.asyncDispose]();
  await hub?.[Symbol.asyncDispose]();
  data?.[Symbol.dispose]();
});

describe('agents and open tickets through the reorganisation of 2025', () => {
  let applied: number;
  let assigned: number;

  test('are in the units of the day before', async () => {
    expect(await unitsOfAgents()).toEqual(['00001', '00019']);
    expect(await unitsOfTickets()).toEqual(['00001', '00019']);
  });

  test('follow their unit where it goes wholly to one, and stay under what is undecided', async () => {
    applied = await commit((register) => planReorganisation({ register, reorganisation, assignments: [] }));
    expect(await unitsOfAgents()).toEqual(['00097', '00019@2025-06-30']);
    expect(await unitsOfTickets()).toEqual(['00097', '00019@2025-06-30']);
  });

  test('follow what people assign', async () => {
    const assignments = [{ what: 'place' as const, id: '00019-P1', to: '00004', decision: '12/QĐ' }];
    assigned = await commit((register) => planAssignments({ register, assignments, from: '2025-07-01' }));
    expect(await unitsOfAgents()).toEqual(['00097', '00004']);
    expect(await unitsOfTickets()).toEqual(['00097', '00004']);
  });

  test('go on reporting, and each move is an event of its ticket and of the audit log', async () => {
    const [first] = agents;
    await first?.link.report({ ...report, seq: 2 });
    await first?.link.until(isAck(2));
    const { events } = await get('/v1/tickets/1');
    expect(events.at(-1)).toMatchObject({ type: 'unit_moved', data: { from: '00001', to: '00097', change: applied } });
    const log: { action: string; object: string }[] = (await get('/v1/audit-log')).events;
    for (const action of ['agent.moved', 'ticket.moved']) expect(log.map((event) => event.action)).toContain(action);
  });

  test('come back with what is taken back, and the register is as it was', async () => {
    await undo(assigned);
    expect(await unitsOfAgents()).toEqual(['00097', '00019@2025-06-30']);
    await undo(applied);
    expect(await unitsOfAgents()).toEqual(['00001', '00019']);
    expect(await unitsOfTickets()).toEqual(['00001', '00019']);
    expect(await exported()).toBe(before);
  });

  test('of a decision recorded before its day follow on the day', async () => {
    await commit((register) =>
      planReorganisation({ register, reorganisation: { ...reorganisation, date: '2099-07-01' }, assignments: [] }),
    );
    expect(await unitsOfAgents()).toEqual(['00001', '00019']);
    await hub[Symbol.asyncDispose]();
    const store = await openStore({ is: 'sqlite', path: join(data.dataDir, 'hub.db') });
    const follow = (day: string) => followOn(store, { day, now: Date.parse(`${day}T01:00:00Z`), log: silentLog });
    const now = async () => {
      const rows = await store.read.selectFrom('ticket').select('unit').orderBy('number').execute();
      return rows.map(({ unit }) => unit);
    };
    try {
      await follow('2099-06-30');
      expect(await now()).toEqual(['00001', '00019']);
      await follow('2099-07-01');
      expect(await now()).toEqual(['00097', '00019@2099-06-30']);
    } finally {
      await store.close();
    }
  });
});
