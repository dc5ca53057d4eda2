import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectAsync } from 'mqtt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectAgent, optionsOf } from '../support/agent.ts';
import { type Enrolled, startHub, type TestHub } from '../support/hub.ts';
import { makeRequest, readCertificate } from '../support/keys.ts';
import { onBothStores } from '../support/on-both-stores.ts';
import { askToRenew } from '../support/renewal.ts';
import { boot, bytes, presence } from '../support/sample.ts';

const day = 86_400_000;
const openssl = 'openssl';
const hardware = (board: string) => ({ machine: 'm'.repeat(16), board, macs: null });

onBothStores('who an agent is, over the years', (make) => {
  let data: Awaited<ReturnType<typeof make>>;
  let hub: TestHub;
  const time = { now: Date.now() };
  beforeAll(async () => {
    data = await make();
    const clock = { now: () => time.now, monotonic: () => performance.now() };
    hub = await startHub(data.dataDir, { clock, settings: { enrolPerMinute: 1000 } });
  }, 60_000);
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    data?.[Symbol.dispose]();
  });

  /** Whether it is let in by the broker. */
  const enters = async (who: Enrolled): Promise<boolean | number> => {
    try {
      const client = await connectAsync(hub.mqttUrl, optionsOf(who));
      client.end(true);
      return true;
    } catch (error) {
      return (error as { code: number }).code;
    }
  };
  const renewed = async (who: Enrolled): Promise<Enrolled> => {
    const { key, csr } = await makeRequest();
    const { body } = await askToRenew(hub, who, { csr });
    expect(body).toMatchObject({ standing: 'renewed', agent: who.agent, mqttUrl: hub.mqttUrl });
    return { ...who, key, cert: body.certificate };
  };
  const post = (path: string, body: object = {}) => hub.api('POST', path, { body });
  const show = async (agent: string) => (await hub.api('GET', `/v1/agents/${agent}`)).body;

  test('the old certificate is good until the new one was used, and not any longer', async () => {
    const old = await hub.enrol();
    const lost = await renewed(old);
    const next = await renewed(old);
    expect([await enters(old), await enters(lost)]).toEqual([true, 5]);
    expect([await enters(next), await enters(old), await enters(next)]).toEqual([true, 5, true]);
    expect((await show(old.agent)).certificate.serial).toBe(readCertificate(next.cert).serialNumber.toLowerCase());
  });

  test('without a request for a certificate it is told how it stands', async () => {
    expect((await askToRenew(hub, await hub.enrol(), { csr: null })).body).toMatchObject({
      ...{ standing: 'good', certificate: null },
      at: new Date(time.now).toISOString(),
    });
  });

  test('nobody gets a certificate without the key, or by what was signed before', async () => {
    const [one, other] = [await hub.enrol(), await hub.enrol()];
    const { csr } = await makeRequest();
    const { body: old } = await hub.api('GET', '/v1/challenge');
    const answers = [
      await askToRenew(hub, { ...one, key: other.key }, { csr }),
      await askToRenew(hub, { ...one, cert: other.cert, key: other.key }, { csr }),
      await askToRenew(hub, one, { csr, challenge: `1.${'0'.repeat(32)}` }),
    ];
    time.now += 400_000;
    answers.push(await askToRenew(hub, one, { csr, challenge: old.challenge }));
    expect(answers.map(({ status, body }) => [status, body.params?.why])).toEqual([
      [403, 'signature'],
      [403, 'certificate'],
      [403, 'challenge'],
      [403, 'challenge'],
    ]);
  });

  test('who is revoked is cut off at once, cannot return, and stands in the list', async () => {
    const who = await hub.enrol();
    const agent = await connectAgent(hub.mqttUrl, who);
    const closed = new Promise<void>((resolve) => agent.client.once('close', () => resolve()));
    const { status } = await post(`/v1/agents/${who.agent}/revoke`, { reason: 'mất máy' });
    expect(status).toBe(200);
    await closed;
    expect(await enters(who)).toBe(5);
    const { csr } = await makeRequest();
    expect((await askToRenew(hub, who, { csr })).body).toMatchObject({ code: 'E_AGENT_REVOKED', status: 403 });
    const { body: crl } = await hub.api('GET', '/v1/crl', { token: '' });
    const file = join(data.dataDir, 'crl.pem');
    writeFileSync(file, crl);
    const text = execFileSync(openssl, ['crl', '-in', file, '-noout', '-text'], { encoding: 'utf8' });
    expect(text).toContain(`Serial Number: ${readCertificate(who.cert).serialNumber}`);
    expect(() =>
      execFileSync(openssl, ['crl', '-in', file, '-noout', '-CAfile', join(data.dataDir, 'ca', 'ca.pem')], {
        stdio: 'pipe',
      }),
    ).not.toThrow();
    expect(await show(who.agent)).toMatchObject({ revokedAt: new Date(time.now).toISOString() });
  });

  test('who is retired cannot return by any door', async () => {
    const who = await hub.enrol();
    expect((await post(`/v1/agents/${who.agent}/retire`, { reason: 'thanh lý' })).status).toBe(200);
    expect(await enters(who)).toBe(5);
    time.now += 400 * day;
    const { csr } = await makeRequest();
    expect((await askToRenew(hub, who, { csr })).body.code).toBe('E_AGENT_RETIRED');
  });

  test('who was switched off for longer than its certificate asks, and returns as itself when a person agrees', async () => {
    const who = await hub.enrol();
    time.now += 400 * day;
    const { key, csr } = await makeRequest();
    const ask = () => askToRenew(hub, who, { csr, hardware: hardware('b1') });
    expect((await ask()).body).toMatchObject({ standing: 'pending', certificate: null });
    expect((await ask()).body.standing).toBe('pending');
    const waiting = (await hub.api('GET', '/v1/pending-agents')).body.pending;
    expect(waiting.filter((row: { agent: string }) => row.agent === who.agent)).toMatchObject([
      { why: 'expired', state: 'pending', unit: '00364' },
    ]);
    expect((await post(`/v1/pending-agents/${waiting[0].id}/approve`)).body).toMatchObject({ state: 'approved' });
    const { body } = await ask();
    expect(body).toMatchObject({ standing: 'renewed', agent: who.agent });
    // The certificate is of the hub's time, which is far ahead of the one that this test's TLS goes by.
    expect(readCertificate(body.certificate).subject).toBe(`CN=${who.agent}`);
    expect(readCertificate(body.certificate).publicKey.asymmetricKeyType).toBe('ec');
    expect(key).toContain('PRIVATE KEY');
    expect((await post(`/v1/pending-agents/${waiting[0].id}/reject`)).body.code).toBe('E_PENDING_DECIDED');
    time.now -= 800 * day;
  });

  test('a PC that lost its state is named by its hardware, and becomes the agent it was', async () => {
    time.now = Date.now();
    const who = await hub.enrol();
    await using agent = await connectAgent(hub.mqttUrl, who);
    await agent.publish(bytes({ ...presence, hardware: hardware('b7') }), 'presence');
    await agent.publish(bytes({ ...presence, at: new Date(time.now + 1).toISOString() }), 'presence');
    const { key, csr } = await makeRequest();
    const body = { unit: '00364', csr, host: { hostname: 'quay-1', os: 'Debian' }, hardware: hardware('b7') };
    const ask = async () => (await hub.api('POST', '/v1/enrol-requests', { body, token: '' })).body;
    await expect.poll(async () => (await show(who.agent)).hardware).toMatchObject({ board: 'b7' });
    expect(await ask()).toMatchObject({ standing: 'pending', certificate: null });
    const rows = (await hub.api('GET', '/v1/pending-agents')).body.pending;
    const row = rows.find(({ why, state }: Record<string, string>) => why === 'state-lost' && state === 'pending');
    expect(row.resembles).toContain(who.agent);
    expect((await post(`/v1/pending-agents/${row.id}/approve`, { agent: who.agent })).status).toBe(200);
    const answer = await ask();
    expect(answer).toMatchObject({ standing: 'renewed', agent: who.agent });
    expect([await enters({ ...who, key, cert: answer.certificate }), await enters(who)]).toEqual([true, 5]);
    expect((await ask()).standing).toBe('rejected');
  });

  test('other hardware of an agent is noted', async () => {
    const who = await hub.enrol();
    await using agent = await connectAgent(hub.mqttUrl, who);
    const say = (at: number, board: string) =>
      agent.publish(
        bytes({ ...presence, at: new Date(time.now + at).toISOString(), hardware: hardware(board) }),
        'presence',
      );
    await say(1, 'b1');
    await say(2, 'b2');
    await expect.poll(async () => (await show(who.agent)).hardwareChangedAt).not.toBeNull();
    const { body } = await hub.api('GET', '/v1/audit-log?limit=1000');
    expect(body.events.find(({ action }: { action: string }) => action === 'agent.hardware-changed')).toMatchObject({
      object: `agent:${who.agent}`,
      detail: { changed: ['board'] },
    });
  });

  test('two PCs with one key are both shown, and neither is shut out', async () => {
    const who = await hub.enrol();
    const say = async (name: string, at: number) => {
      await using agent = await connectAgent(hub.mqttUrl, who);
      const said = {
        ...presence,
        boot: boot(name),
        hostname: `pc-${name}`,
        at: new Date(time.now + at).toISOString(),
      };
      await agent.publish(bytes(said), 'presence');
    };
    await say('a', 1);
    await say('b', 2);
    await sleep(50);
    expect((await show(who.agent)).cloneSuspectedAt).toBeNull();
    await say('a', 3);
    await expect.poll(async () => (await show(who.agent)).clone).toMatchObject({ hostnames: ['pc-a', 'pc-b'] });
    expect((await show(who.agent)).reasons).toContain('clone-suspected');
    expect(await enters(who)).toBe(true);
    const { body } = await hub.api('GET', '/v1/audit-log?limit=1000');
    expect(body.events.map(({ action }: { action: string }) => action)).toContain('agent.clone-suspected');

    // A person gets one ticket for it, however often they alternate, until somebody has seen to it.
    await say('b', 4);
    await say('a', 5);
    const ticketsOf = async () =>
      (await hub.api('GET', '/v1/tickets')).body.tickets.filter(
        ({ device }: { device: string }) => device === who.agent,
      );
    const [ticket, ...more] = await ticketsOf();
    expect([ticket, more]).toMatchObject([
      { kind: 'pc', unit: '00364', state: 'new', priority: 'P2', deviceName: 'pc-a, pc-b' },
      [],
    ]);
    expect(ticket.causes).toMatchObject([{ reason: 'clone-suspected', until: null }]);
    expect((await hub.api('GET', '/v1/status')).body.agents.cloned).toBe(1);

    const clear = () => post(`/v1/agents/${who.agent}/clear-clone`, { reason: 'đã ghi danh lại' });
    expect((await clear()).body).toMatchObject({ ticket: ticket.number, clearedAt: new Date(time.now).toISOString() });
    expect((await clear()).body).toMatchObject({ ticket: null, clearedAt: null });
    expect(await show(who.agent)).toMatchObject({ cloneSuspectedAt: null, clone: null });
    expect(await ticketsOf()).toMatchObject([{ state: 'resolved', causes: [{ until: expect.any(String) }] }]);
    const { body: log } = await hub.api('GET', '/v1/audit-log?limit=1000');
    const cleared = log.events.filter(({ action }: { action: string }) => action === 'agent.clone-cleared');
    expect(cleared).toMatchObject([{ object: `agent:${who.agent}`, detail: { reason: 'đã ghi danh lại' } }]);

    // Whoever is still there is no copy of its own past; two that still alternate are told of again.
    await say('b', 6);
    await say('b', 7);
    await sleep(50);
    expect((await show(who.agent)).cloneSuspectedAt).toBeNull();
    await say('a', 8);
    await say('b', 9);
    await expect.poll(async () => (await ticketsOf())[0]).toMatchObject({ number: ticket.number, state: 'reopened' });
  });

  test('a token is good from its networks only, and not after it was revoked', async () => {
    const make = async (networks: string[]) =>
      (await post('/v1/agent-tokens', { unit: '00364', uses: 5, expiresSeconds: 600, networks })).body.token;
    const use = async (token: string) => {
      const body = { token, csr: (await makeRequest()).csr, host: { hostname: 'quay-1', os: 'Debian' } };
      const answer = await post('/v1/enrol', body);
      return answer.body.params?.why ?? answer.status;
    };
    expect(await use(await make(['10.1.0.0/16']))).toBe('network');
    const token = await make(['10.1.0.0/16', '127.0.0.0/8']);
    expect(await use(token)).toBe(200);
    const { tokens } = (await hub.api('GET', '/v1/agent-tokens')).body;
    const newest = tokens.find(({ usesLeft }: { usesLeft: number }) => usesLeft === 4);
    expect(newest).toMatchObject({
      uses: 5,
      usesLeft: 4,
      networks: ['10.1.0.0/16', '127.0.0.0/8'],
      madeBy: 'operator',
    });
    expect((await post(`/v1/agent-tokens/${newest.id}/revoke`)).body.revokedAt).not.toBeNull();
    expect(await use(token)).toBe('revoked');
    const bad = await post('/v1/agent-tokens', { unit: '00364', uses: 1, expiresSeconds: 600, networks: ['10.1/16'] });
    expect(bad.body.code).toBe('E_NETWORK_INVALID');
  });
});
