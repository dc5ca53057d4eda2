import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PendingAgentRow } from '@motcua/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testUnit } from '../support/hub-client.ts';
import { makeInstallation, type RunningHub, type TestInstallation } from '../support/installation.ts';
import { startMotcua } from '../support/motcua.ts';
import { type ProcessClock, processClock } from '../support/process-clock.ts';
import { waitUntil } from '../support/wait-until.ts';

const day = 86_400_000;

describe('a PC over the years', () => {
  const stack = new AsyncDisposableStack();
  let office: TestInstallation;
  let hub: RunningHub;
  let clock: ProcessClock;

  beforeAll(async () => {
    office = stack.use(await makeInstallation({ name: 'identity' }));
    clock = processClock(office.folder, 'hub');
    hub = await office.startHub({ env: clock.env });
  }, 60_000);
  afterAll(() => stack.disposeAsync());

  /** Enrols a PC so many days ago. */
  const enrolled = async (name: string, days: number): Promise<{ state: string; agent: string; serial: string }> => {
    clock.setAhead(-days * day);
    const state = await office.enrol(name);
    clock.setAhead(0);
    const { agent } = JSON.parse(await readFile(join(state, 'identity.json'), 'utf8'));
    return { state, agent, serial: await serialIn(state) };
  };
  const serialIn = async (state: string) =>
    new X509Certificate(await readFile(join(state, 'cert.pem'), 'utf8')).serialNumber.toLowerCase();
  const run = (state: string) =>
    office.startAgent(state, {
      MOTCUA_PROBE_SECONDS: '1',
      MOTCUA_HEARTBEAT_SECONDS: '1',
      MOTCUA_RECONNECT_MAX_MS: '500',
      LANG: 'en_US.UTF-8',
    });
  const rowOf = async (agent: string) => (await hub.client.agents()).find(({ id }) => id === agent);
  const untilOnline = (agent: string) => waitUntil('it is online', async () => (await rowOf(agent))?.online);
  const certificateOf = async (agent: string) =>
    ((await hub.client.ask('GET', `/v1/agents/${agent}`)).body as { certificate: { serial: string } }).certificate
      .serial;

  test('renews its certificate by itself at two thirds of its life, and goes on with the new one', async () => {
    const { state, agent, serial } = await enrolled('old', 300);
    const program = run(state);
    await waitUntil('the hub knows another certificate', () => certificateOf(agent), { good: (now) => now !== serial });
    expect(await certificateOf(agent)).toBe(await serialIn(state));
    await untilOnline(agent);
    expect((await readdir(state)).filter((name) => /renewed|asking|tmp$/.test(name))).toEqual([]);
    await program.stop();
  }, 60_000);

  test('waits for a person when its certificate has ended, and comes back as the one it was', async () => {
    const { state, agent } = await enrolled('ended', 400);
    const program = run(state);
    const pending = await waitUntil(
      'it asks',
      async () => ((await hub.client.ask('GET', '/v1/pending-agents')).body as { pending: PendingAgentRow[] }).pending,
      { good: (rows) => rows.some((row) => row.agent === agent) },
    );
    const request = pending.find((row) => row.agent === agent);
    expect(request).toMatchObject({ why: 'expired', state: 'pending' });
    const { code } = await office.cli(['agent', 'approve', request?.id ?? '']);
    expect(code).toBe(0);
    await program.stop();
    // It would ask again within minutes; a start asks at once, with the key that was approved.
    const again = run(state);
    await untilOnline(agent);
    await again.stop();
  }, 60_000);

  test('that is revoked is off at once, says why, keeps what it has to say, and does not knock on', async () => {
    const { state, agent } = await enrolled('stolen', 0);
    const program = run(state);
    await untilOnline(agent);
    const { code } = await office.cli(['agent', 'revoke', agent, '--reason', 'mất máy']);
    expect(code).toBe(0);
    const log = await waitUntil('it says why', () => readFile(join(office.folder, 'agent-stolen.log'), 'utf8'), {
      good: (text) => text.includes('E_AGENT_REVOKED'),
    });
    expect(log).toContain('was revoked at');
    expect((await rowOf(agent))?.online).toBe(false);
    await waitUntil('reports wait', async () => (await readdir(join(state, 'outbox'))).length, { good: (n) => n > 0 });
    await program.stop();
  }, 60_000);

  /** Starts `agent recover` for a state folder that is gone. */
  const recover = (name: string, time: 'first' | 'again') => {
    const { httpUrl } = JSON.parse(readFileSync(join(office.data, 'hub.json'), 'utf8')) as { httpUrl: string };
    const state = join(office.folder, name);
    const args = ['agent', 'recover', '--hub', httpUrl, '--unit', testUnit, '--state', state, '--every', '1'];
    const trust = ['--ca-file', join(office.data, 'ca', 'ca.pem'), '--lang', 'en'];
    return {
      state,
      program: stack.use(startMotcua([...args, ...trust], { env: office.env, log: `${state}-${time}.log` })),
    };
  };
  const requestIn = async (program: ReturnType<typeof startMotcua>) => {
    const said = await waitUntil('it says its request', () => program.output(), {
      good: (text) => /Request (a-[0-9a-f]{12}) waits/.test(text),
    });
    return /Request (a-[0-9a-f]{12}) waits/.exec(said)?.[1] ?? '';
  };

  test('that lost its state asks, is stopped, asks the same again, and becomes the agent it was', async () => {
    const { state: old, agent } = await enrolled('lost', 0);
    const before = ((await hub.client.ask('GET', `/v1/agents/${agent}`)).body as { hardware: object | null }).hardware;
    expect(before).not.toBeNull(); // known since its enrolment, or nobody could say which one it was
    await rm(old, { recursive: true });
    const first = recover('lost', 'first');
    const id = await requestIn(first.program);
    await first.program.stop();
    const again = recover('lost', 'again');
    expect(await requestIn(again.program)).toBe(id);
    const { stdout } = await office.cli(['agent', 'pending', '-o', 'json']);
    const { pending } = JSON.parse(stdout) as { pending: PendingAgentRow[] };
    expect(pending.find((row) => row.id === id)).toMatchObject({ state: 'pending', why: 'state-lost' });
    expect(pending.find((row) => row.id === id)?.resembles).toContain(agent);
    expect((await office.cli(['agent', 'approve', id, '--as', agent])).code).toBe(0);
    await waitUntil('it has ended', () => !again.program.running(), { good: (ended) => ended });
    expect(JSON.parse(await readFile(join(again.state, 'identity.json'), 'utf8'))).toMatchObject({
      agent,
      unit: testUnit,
    });
    const program = run(again.state);
    await untilOnline(agent);
    expect(await certificateOf(agent)).toBe(await serialIn(again.state));
    await program.stop();
  }, 60_000);

  test('that is refused says so, and asks for something new the next time', async () => {
    const first = recover('stranger', 'first');
    const id = await requestIn(first.program);
    expect((await office.cli(['agent', 'reject', id])).code).toBe(0);
    await waitUntil('it has ended', () => !first.program.running(), { good: (ended) => ended });
    expect(first.program.output()).toContain(`Request ${id} was refused`);
    const next = recover('stranger', 'again');
    expect(await requestIn(next.program)).not.toBe(id);
    await next.program.stop();
    expect(await readdir(next.state)).not.toContain('identity.json');
  }, 60_000);
});
