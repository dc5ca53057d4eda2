import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AgentRow } from '@motcua/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, type Mosquitto, startMosquitto } from '../peers/index.ts';
import { makeInstallation, type RunningHub, type TestInstallation } from '../support/installation.ts';
import type { Program } from '../support/program.ts';
import { staysTrue, waitUntil } from '../support/wait-until.ts';
import { reportName } from './chaos/compare-books.ts';
import { storedReports } from './chaos/read-store.ts';
import { type OutboxWatch, watchOutbox } from './chaos/watch-outbox.ts';

const agentEnv = {
  MOTCUA_PROBE_SECONDS: '1',
  MOTCUA_HEARTBEAT_SECONDS: '1',
  MOTCUA_RECONNECT_BASE_MS: '100',
  MOTCUA_RECONNECT_MAX_MS: '500',
  MOTCUA_ACK_SECONDS: '1',
};

describeWithPeer(['mosquitto'], 'a real agent, a real Mosquitto and a hub', () => {
  const stack = new AsyncDisposableStack();
  let office: TestInstallation;
  let mosquitto: Mosquitto;
  let settings: Record<string, string>;
  let hub: RunningHub;
  let outbox: OutboxWatch;
  let agent: Program;

  beforeAll(async () => {
    office = stack.use(await makeInstallation({ name: 'mosquitto' }));
    mosquitto = stack.use(
      await startMosquitto(async ({ folder, port, otherPort }) => {
        const ports = ['--port', String(port), '--cut-port', String(otherPort)];
        const args = ['hub', 'broker-config', '--data', office.data, '--dir', folder, '--name', '127.0.0.1', ...ports];
        const made = await office.json<{ configuration: string; settings: Record<string, string> }>(args);
        settings = made.settings;
        return made.configuration;
      }),
    );
    hub = await office.startHub({ env: settings });
    const state = await office.enrol('counter');
    outbox = stack.use(watchOutbox(join(state, 'outbox')));
    agent = office.startAgent(state, agentEnv);
  });
  afterAll(() => stack.disposeAsync());

  const stored = () =>
    new Set(storedReports(join(office.data, 'hub.db')).map(({ boot, seq }) => reportName(boot, seq)));
  const untilMore = async (count: number) => {
    const goal = outbox.left().length + count;
    await waitUntil(`${count} more reports are acknowledged`, () => outbox.left().length >= goal, { within: 60_000 });
  };

  test('the agent learns of the broker at its enrolment, and its reports are acknowledged through it', async () => {
    expect(settings.MOTCUA_BROKER).toBe(`mqtts://127.0.0.1:${mosquitto.port}`);
    expect(hub.mqttPort).toBe(mosquitto.port);
    await untilMore(3);
    const [row] = await hub.client.agents();
    expect(row).toMatchObject({ online: true, unit: '00364' });
  });

  test('a hub that is killed while the broker and the agent go on loses nothing: the agent sends again', async () => {
    for (const pause of [50, 400, 900, 1600]) {
      await sleep(pause);
      await hub.program.kill();
      await sleep(700);
      hub = await office.startHub({ env: settings, httpPort: hub.httpPort });
    }
    await untilMore(3);
  });

  test('a broker that is killed is come back to by both', async () => {
    await mosquitto.kill();
    await waitUntil('the hub says so', async () => (await hub.client.ask('GET', '/readyz')).status === 503);
    await mosquitto.start();
    await waitUntil('the hub is ready again', async () => (await hub.client.ask('GET', '/readyz')).status === 200);
    await untilMore(3);
    expect((await hub.client.agents())[0]).toMatchObject({ online: true });
  });

  test('an agent that is revoked is cut off within a moment and does not come back; the hub proves that', async () => {
    const thief = await office.enrol('thief');
    const program = office.startAgent(thief, agentEnv);
    const online = async (id: string) => (await hub.client.agents()).find((row) => row.id === id)?.online;
    const ids = async () => (await hub.client.agents()).map(({ id }) => id);
    await waitUntil('both are there', async () => (await ids()).length === 2);
    const [first = '', second = ''] = await ids();
    const { agent: id } = JSON.parse(await readFile(join(thief, 'identity.json'), 'utf8')) as { agent: string };
    await waitUntil('it is online', () => online(id));
    const revoked = await hub.client.ask('POST', `/v1/agents/${id}/revoke`, { reason: 'stolen' });
    expect(revoked.status).toBe(200);
    await waitUntil('it is cut off', async () => (await online(id)) === false);
    const joins = () => mosquitto.log().split(`as ${id} `).length;
    const before = joins();
    // It tries again two times a second at least.
    await staysTrue('it does not come back', joins, { good: (count) => count === before, during: 2000 });
    expect(await online(id === first ? second : first)).toBe(true);
    expect((await hub.client.ask('GET', '/readyz')).status).toBe(200);
    await program.kill();
  });

  test('in the end the books agree: what was acknowledged is stored, and so is all that was made', async () => {
    await agent.stop();
    await waitUntil('nobody is online', async () => (await hub.client.agents()).every(({ online }) => !online));
    const rows = stored();
    const waiting = new Set(outbox.waiting());
    const made = outbox.made().map(({ boot, seq }) => reportName(boot, seq));
    expect(outbox.left().filter((name) => !rows.has(name))).toEqual([]);
    expect(made.filter((name) => !rows.has(name) && !waiting.has(name))).toEqual([]);
    expect(made.length).toBeGreaterThan(10);
    const { agents } = await office.json<{ agents: AgentRow[] }>(['agent', 'list']);
    expect(agents).toHaveLength(2);
  });
});
