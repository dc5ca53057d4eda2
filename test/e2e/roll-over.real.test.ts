import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enrolAgent, runAgent } from '@motcua/agent';
import { finishAuthority, rollAuthority, showAuthority } from '@motcua/hub';
import { connectAsync } from 'mqtt';
import { expect, test } from 'vitest';
import { openAuthority } from '../../hub/src/authority/index.ts';
import { makeData, startHub, type TestHub } from '../../hub/test/support/hub.ts';
import { startConfigured, type TestMosquitto } from '../../hub/test/support/mosquitto.ts';
import { describeWithPeer } from '../peers/index.ts';
import { staysTrue, waitUntil } from '../support/wait-until.ts';

const names = ['quay-1', 'quay-2'];
const restart = 'E_BROKER_RESTART_NEEDED';
const within = 90_000;

/** Enrols and runs the agent's own code, in this process; only what it reads is simulated: nothing. */
async function startAgent(hub: TestHub, state: string) {
  const made = await hub.api('POST', '/v1/agent-tokens', { body: { unit: '00364', uses: 1, expiresSeconds: 600 } });
  await enrolAgent({ hubUrl: hub.httpUrl, token: made.body.token, state });
  const stop = new AbortController();
  const settings = { probeSeconds: 1, heartbeatSeconds: 1, standingSeconds: 2, logLevel: 'silent' } as const;
  const ended = { is: false };
  const running = runAgent({
    ...{ state, signal: stop.signal, settings: { ...settings, reconnectBaseMs: 100, reconnectMaxMs: 1000 } },
    overrides: { collect: async ({ memory }) => ({ devices: [], pc: null, probes: [], memory }) },
  }).finally(() => {
    ended.is = true;
  });
  return {
    ...{ state, ended },
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}

/** What somebody has who copied the files of a PC before the authority was replaced. */
async function copyOf(state: string) {
  const read = (name: string) => readFile(join(state, name), 'utf8');
  const { agent } = JSON.parse(await read('identity.json')) as { agent: string };
  return { clientId: agent, key: await read('key.pem'), cert: await read('cert.pem') };
}

/** A whole change of the authority, with agents that run from before it until after it, and are never touched. */
async function rollOver(dataDir: string, mosquitto: TestMosquitto | null): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const ports = { httpPort: 0, mqttPort: 0 };
  const external = mosquitto && { broker: mosquitto.url, brokerFiles: mosquitto.folder, brokerCut: mosquitto.cutUrl };
  const start = async (): Promise<TestHub> => {
    const hub = await startHub(dataDir, { ...ports, settings: external ?? {} });
    Object.assign(ports, { httpPort: Number(new URL(hub.httpUrl).port), mqttPort: Number(new URL(hub.mqttUrl).port) });
    return hub;
  };
  const troublesOf = async ({ api }: TestHub): Promise<string[]> => (await api('GET', '/v1/status')).body.troubles;
  /** Restarts the broker where the hub says that it has to be; the embedded one is a part of the hub. */
  const restartIfTold = async (hub: TestHub) => {
    if (mosquitto === null) return;
    const isTold = (list: string[]) => list.includes(restart);
    await waitUntil('the hub says so', () => troublesOf(hub), { good: isTold, within });
    expect((await hub.api('GET', '/readyz')).body.params?.detail ?? '').not.toContain(restart);
    mosquitto.hangUp();
    await staysTrue('reading its files again is not enough', () => troublesOf(hub), { good: isTold, during: 6000 });
    await mosquitto.stop();
    await mosquitto.start();
    await waitUntil('the hub is content', () => troublesOf(hub), { good: (list) => list.length === 0, within });
  };
  const untilAllReport = async ({ api }: TestHub) => {
    const since = new Date().toISOString();
    const fresh = async () =>
      ((await api('GET', '/v1/agents')).body.agents as { online: boolean; lastReportAt: string | null }[]).filter(
        ({ online, lastReportAt }) => online && (lastReportAt ?? '') > since,
      );
    await waitUntil('all agents report', fresh, { good: (rows) => rows.length === names.length, within });
  };
  const counts = async () => (await showAuthority(dataDir)).map(({ role, agents }) => [role, agents]);

  const first = await start();
  const agents = await Promise.all(names.map((name) => startAgent(first, join(dataDir, '..', name))));
  for (const agent of agents) stack.use(agent);
  await untilAllReport(first);
  const copy = await copyOf(agents[0]?.state ?? '');
  const oldCa = await readFile(join(dataDir, 'ca', 'ca.pem'), 'utf8');
  await first[Symbol.asyncDispose]();

  const place = { dataDir, passphraseFile: undefined };
  await rollAuthority({ ...place, now: Date.now() });
  await expect(finishAuthority({ ...place, force: false })).rejects.toThrow('E_CA_ROLL_STATE');
  const both = await start();
  await restartIfTold(both);
  const moved = [
    ['present', 0],
    ['next', names.length],
  ];
  const good = (rows: unknown) => JSON.stringify(rows) === JSON.stringify(moved);
  await waitUntil('all have a certificate of the new one', counts, { good, within });
  await untilAllReport(both);
  await both[Symbol.asyncDispose]();

  await finishAuthority({ ...place, force: false });
  const last = await start();
  stack.use(last);
  await restartIfTold(last);
  await untilAllReport(last);
  expect(await counts()).toEqual([['present', names.length]]);
  expect(agents.map(({ ended }) => ended.is)).toEqual(names.map(() => false));

  const newCa = await readFile(join(dataDir, 'ca', 'ca.pem'), 'utf8');
  expect(newCa).not.toBe(oldCa);
  for (const { state } of agents) {
    const trusted = async () => (await readFile(join(state, 'ca.pem'), 'utf8')).trim();
    await waitUntil('it trusts the new one only', trusted, { good: (pem) => pem === newCa.trim(), within });
    const own = new X509Certificate(await readFile(join(state, 'cert.pem'), 'utf8'));
    expect(own.verify(new X509Certificate(newCa).publicKey)).toBe(true);
  }
  // What was copied before is worth nothing, neither its certificate nor the authority that it trusts.
  const as = { ...copy, protocolVersion: 4 as const, reconnectPeriod: 0, connectTimeout: 5000 };
  await expect(connectAsync(last.mqttUrl, { ...as, ca: newCa }, false)).rejects.toThrow();
  await expect(connectAsync(last.mqttUrl, { ...as, ca: oldCa }, false)).rejects.toThrow();
}

test('the authority is replaced under running agents, with the broker inside the hub', async () => {
  using data = await makeData();
  await rollOver(data.dataDir, null);
}, 300_000);

describeWithPeer(['mosquitto'], 'the authority is replaced under running agents', () => {
  test('with a Mosquitto, which is restarted when the hub says so, and only then', async () => {
    using data = await makeData();
    const authority = await openAuthority({ dataDir: data.dataDir, now: Date.now });
    await using mosquitto = await startConfigured(authority, { hubs: ['hub1'] });
    await rollOver(data.dataDir, mosquitto);
  }, 300_000);
});
