import { type Decided, type ObservedDevice, reconcileChanges } from '@motcua/inventory';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectAgent, isAck, type TestAgent } from '../support/agent.ts';
import { type Enrolled, makeData, startHub, type TestHub } from '../support/hub.ts';
import { pc, presence, printer, report } from '../support/sample.ts';
import { twoWards } from '../support/two-wards.ts';

const serial = 'VNB3K12345';
const [onBooks] = twoWards.devices;
if (onBooks === undefined) throw new TypeError('no device');
const books = {
  ...twoWards,
  devices: [
    { ...onBooks, serial },
    ...twoWards.devices.slice(1),
    { ...onBooks, id: '00001-PC-01', tag: '00001-PC-01', kind: 'pc' as const },
  ],
};
const inventory = {
  ...{ readAt: '2026-03-02T01:00:00Z', maker: 'Dell', model: 'OptiPlex 3080', serial: 'ABC1234', os: 'Debian' },
  ...{ bios: null, cpu: null, memoryBytes: null, addresses: [] },
};

let data: Awaited<ReturnType<typeof makeData>>;
let hub: TestHub;
let who: Enrolled;
let agent: TestAgent;

beforeAll(async () => {
  data = await makeData(undefined, books);
  hub = await startHub(data.dataDir);
  who = await hub.enrol('00001');
  agent = await connectAgent(hub.mqttUrl, who);
  await agent.publish(Buffer.from(JSON.stringify({ ...presence, hostname: '00001-PC-01' })), 'presence');
  const seen = { ...printer, identity: { ...printer.identity, vendor: 'HP', model: 'M404', serial: `SN: ${serial}` } };
  const other = { ...printer, key: 'cups:new', name: 'new' };
  await agent.report({ ...report, pc: { ...pc, hostname: '00001-PC-01', inventory }, devices: [seen, other] });
  await agent.until(isAck(1));
});

afterAll(async () => {
  await agent?.[Symbol.asyncDispose]();
  await hub?.[Symbol.asyncDispose]();
  data?.[Symbol.dispose]();
});

interface Row {
  id: string;
  kind: string;
  declared: string | null;
  observed: string | null;
  certain: boolean;
  record: { id: string } | null;
  device: ObservedDevice | null;
}
const plan = async (): Promise<Row[]> => {
  const { status, body } = await hub.api('GET', '/v1/reconcile?unit=00001');
  expect({ status, body }).toMatchObject({ status: 200 });
  return body.proposals;
};
const devices = async () => (await hub.api('GET', '/v1/devices?unit=00001')).body.devices;

async function accept(rows: readonly Row[]): Promise<number> {
  const { body: register } = await hub.api('GET', '/v1/register');
  const proposals = rows.map(({ id, kind, record, device }) => ({ id, kind, declared: record, observed: device }));
  const changes = reconcileChanges(register, { proposals: proposals as Decided[], day: '2026-11-29' });
  const headers = { 'if-match': `"${register.version}"` };
  const body = { kind: 'reconcile', title: 'đối chiếu', changes };
  const { status, body: done } = await hub.api('POST', '/v1/register/changes', { body, headers });
  expect(status).toBe(200);
  return done.id;
}

describe('reconciliation of a register with what an agent sees', () => {
  test('proposes the printer by its serial number for certain, the PC by its tag, and what nobody wrote down', async () => {
    expect((await plan()).map(({ kind, declared, certain }) => [kind, declared, certain])).toEqual([
      ['match', '00001-PC-01', true],
      ['match', '00001-PR-01', true],
      ['seenNotDeclared', null, false],
    ]);
  });

  test('makes one row of a record and what is seen of it, with the health that is seen', async () => {
    await accept((await plan()).filter(({ certain }) => certain));
    const rows = await devices();
    expect(rows).toHaveLength(3);
    expect(rows.find(({ tag }: { tag: string }) => tag === '00001-PR-01')).toMatchObject({
      ...{ declared: true, observed: true, health: 'ok', key: 'cups:counter1', agent: who.agent },
    });
    expect(rows.find(({ tag }: { tag: string }) => tag === '00001-PC-01')).toMatchObject({
      ...{ declared: true, observed: true, health: 'ok', key: 'pc', agent: who.agent },
    });
  });

  test('has filled what the books left open', async () => {
    const { body } = await hub.api('GET', '/v1/register');
    expect(body.devices.find(({ tag }: { tag: string }) => tag === '00001-PC-01')).toMatchObject({
      ...{ vendor: 'Dell', model: 'OptiPlex 3080', serial: 'ABC1234', seenAs: [expect.stringMatching(/^d-/)] },
    });
  });

  test('taken back, is two rows again and proposed again', async () => {
    const { body } = await hub.api('GET', '/v1/register/changes');
    const undone = await hub.api('POST', `/v1/register/changes/${body.changes[0].id}/undo`, { body: {} });
    expect(undone.status).toBe(200);
    expect(await devices()).toHaveLength(5);
    expect((await plan()).map(({ kind }) => kind)).toEqual(['match', 'match', 'seenNotDeclared']);
  });

  test('does not propose again what a person refused, and says so in the audit log', async () => {
    const [, pair] = await plan();
    const body = { declared: pair?.record?.id, observed: pair?.device?.id, reason: 'tem khác' };
    expect((await hub.api('POST', '/v1/reconcile/refusals', { body })).status).toBe(200);
    expect((await plan()).map(({ kind }) => kind)).toEqual([
      'match',
      'declaredNeverSeen',
      'seenNotDeclared',
      'seenNotDeclared',
    ]);
    const { body: log } = await hub.api('GET', '/v1/audit-log');
    expect(JSON.stringify(log)).toContain('reconcile.refuse');
  });
});
