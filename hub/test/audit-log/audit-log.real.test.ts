import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeData, startHub, type TestHub } from '../support/hub.ts';

describe('what is done is written down', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  beforeAll(async () => {
    data = await makeData();
    hub = await startHub(data.dataDir);
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  });
  const log = async () => (await hub.api('GET', '/v1/audit-log')).body;

  test('with who, what, where, and no secret', async () => {
    const { agent } = await hub.enrol();
    const snmp = [{ host: '10.0.0.9', port: 161, version: '2c', community: 'bí-mật' }];
    await hub.api('PUT', `/v1/agents/${agent}/desired`, { body: { snmp } });
    const { events } = await log();
    expect(
      events.map(({ actor, action, object, unit }: Record<string, string>) => [actor, action, object, unit]),
    ).toEqual([
      ['operator', 'enrol-token.make', 'unit:00364@2022-06-30', '00364'],
      ['public', 'agent.enrol', `agent:${agent}`, '00364'],
      ['operator', 'agent.configure', `agent:${agent}`, '00364'],
    ]);
    expect(events[2].detail).toEqual({ version: 2, changed: ['snmp'] });
    expect(JSON.stringify(events)).not.toContain('bí-mật');
    expect((await hub.api('GET', '/v1/audit-log/verdict')).body).toMatchObject({ ok: true, events: 3 });
  });

  test('once for each thing that many do at the same time, in one chain', async () => {
    await Promise.all(Array.from({ length: 8 }, () => hub.enrol()));
    expect((await hub.api('GET', '/v1/audit-log/verdict')).body).toMatchObject({ ok: true, events: 19 });
  });

  test('and not for what was refused', async () => {
    const before = (await log()).head.seq;
    await hub.api('POST', '/v1/agent-tokens', { body: { unit: 'không có', uses: 1, expiresSeconds: 600 } });
    await hub.api('PUT', '/v1/agents/pc-none/desired', { body: { forget: [] } });
    expect((await log()).head.seq).toBe(before);
  });

  test('so that somebody who changes the file itself is found out', async () => {
    const file = new DatabaseSync(join(data.dataDir, 'hub.db'), { timeout: 5000 });
    expect(() => file.exec("UPDATE audit_event SET actor = 'x' WHERE seq = 2")).toThrow('append-only');
    file.exec("DROP TRIGGER audit_event_no_update; UPDATE audit_event SET actor = 'x' WHERE seq = 2");
    file.close();
    const { body } = await hub.api('GET', '/v1/audit-log/verdict');
    expect(body).toEqual({ ok: false, events: 1, at: 2, why: 'changed' });
  });
});
