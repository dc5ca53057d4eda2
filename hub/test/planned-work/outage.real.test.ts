import type { Report } from '@motcua/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { connectAgent, type TestAgent } from '../support/agent.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { onBothStores } from '../support/on-both-stores.ts';
import { boot, bytes, pc, presence, printer, report } from '../support/sample.ts';

const hour = 3_600_000;
const settings = {
  ...{ holdDownSeconds: 1, healthyReadings: 1, lookSeconds: 1, flapTurns: 1 },
  reasonHolds: { 'site-silent': { up: 1, down: 1 }, 'agent-offline': { up: 600 }, 'agent-silent': { up: 600 } },
};

onBothStores('a place that falls silent, and planned work', (make) => {
  const stack = new AsyncDisposableStack();
  let hub: TestHub;
  const agents: TestAgent[] = [];
  let seq = 0;
  beforeAll(async () => {
    const data = stack.use(await make());
    hub = stack.use(await startHub(data.dataDir, { settings }));
    for (let count = 0; count < 2; count++) agents.push(stack.use(await connectAgent(hub.mqttUrl, await hub.enrol())));
    for (const agent of agents) await agent.publish(bytes(presence), 'presence');
    await tell({});
    // Messages wait while the thread that records them starts.
    await waitUntil('both are heard', async () => (await hub.api('GET', '/v1/agents')).body.agents, {
      good: (rows: { lastReportAt: string | null }[]) => rows.every(({ lastReportAt }) => lastReportAt !== null),
    });
  }, 60_000);
  afterAll(() => stack.disposeAsync());

  /** Both say how they and their printer are. */
  const tell = async (change: Partial<Report>) => {
    seq += 1;
    for (const agent of agents) await agent.report({ ...report, boot: boot(), seq, pc, devices: [printer], ...change });
  };
  const say = async (state: 'online' | 'offline') => {
    for (const agent of agents)
      await agent.publish(bytes({ ...presence, state, at: new Date().toISOString() }), 'presence');
  };
  const tickets = async () => {
    const { body } = await hub.api('GET', '/v1/tickets');
    return body.tickets.map((row: { kind: string; state: string }) => `${row.kind} ${row.state}`);
  };
  const plan = (change: object) => hub.api('POST', '/v1/planned-works', { body: { ...asked(), ...change } });
  const asked = () => ({
    ...{ unit: '00364', reason: 'Thay thiết bị chuyển mạch' },
    from: new Date(Date.now() - 1000).toISOString(),
    to: new Date(Date.now() + hour).toISOString(),
  });

  test('is one case that closes by itself', async () => {
    await say('offline');
    await waitUntil('a case', tickets, { good: (all) => all.join() === 'site new' });
    const { body } = await hub.api('GET', '/v1/tickets/1');
    expect(body).toMatchObject({ priority: 'P1', deviceReason: 'case-of-many' });
    expect(body.children).toHaveLength(2);
    await say('online');
    await tell({});
    await waitUntil('it is over', tickets, { good: (all) => all.join() === 'site closed' });
  });

  test('records what breaks in planned work, and opens its ticket when that is cancelled', async () => {
    const { body: work } = await plan({});
    expect(work).toMatchObject({ number: 1, state: 'active', stopsService: false });
    await tell({ devices: [{ ...printer, health: 'down', reasons: ['media-empty'] }] });
    const show = async () => (await hub.api('GET', '/v1/planned-works/1')).body;
    await waitUntil('both are recorded', show, { good: ({ faults }) => faults.length === 2 });
    expect(await tickets()).toEqual(['site closed']);
    expect((await hub.api('POST', '/v1/planned-works/1/cancel', { body: { reason: 'Hoãn' } })).body.state).toBe(
      'cancelled',
    );
    await waitUntil('they have tickets', tickets, {
      good: (all) => all.filter((one: string) => one === 'printer new').length === 2,
    });
    expect((await hub.api('POST', '/v1/planned-works/1/cancel', { body: { reason: 'Hoãn' } })).body.code).toBe(
      'E_WORK_OVER',
    );
    expect((await hub.api('GET', '/v1/planned-works')).body.works).toHaveLength(1);
  });

  test('refuses the stop of an online service without its days of notice', async () => {
    const soon = { from: new Date(Date.now() + hour).toISOString(), to: new Date(Date.now() + 2 * hour).toISOString() };
    const refused = await plan({ ...soon, stopsService: true });
    expect([refused.status, refused.body.code]).toEqual([422, 'E_WORK_NOTICE']);
    expect((await plan({ ...soon, stopsService: true, urgent: 'Vá lỗ hổng' })).body).toMatchObject({
      urgent: 'Vá lỗ hổng',
    });
    expect((await plan({ unit: null })).body.code).toBe('E_WORK_ABOUT');
    expect((await plan({ unit: '99999' })).status).toBe(404);
    const { body } = await hub.api('GET', '/v1/audit-log');
    expect(body.events.filter(({ action }: { action: string }) => action === 'work.plan')).toHaveLength(2);
  });
});
