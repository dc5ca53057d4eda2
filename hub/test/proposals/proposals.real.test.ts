import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { twoWards } from '../support/two-wards.ts';

const price = {
  ...{ item: 'pc', price: 20_000_000, budgetLine: 'sci_tech_1pct', decision: 'thử' },
  ...{ validFrom: '2022-01-01', validTo: null },
};

describe('a proposal on the hub', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  const post = (path: string, body: object = {}, headers = {}) => hub.api('POST', path, { body, headers });
  const gapOf = async (unit: string) => {
    const { body } = await hub.api('GET', '/v1/gaps');
    return body.gaps.find((gap: { unit: string; item: string }) => gap.unit === unit && gap.item === 'pc');
  };

  beforeAll(async () => {
    data = await makeData(undefined, twoWards);
    hub = await startHub(data.dataDir);
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  });

  test('goes from draft to what is seen working; the gap closes with the last step only', async () => {
    expect(await gapOf('00001')).toMatchObject({ quantity: 2, have: 0, pending: { ordered: 0, received: 0 } });
    const budgets = { sci_tech_1pct: 60_000_000 };
    const made = await post('/v1/proposals', { unit: '00001', budgets, prices: [price] });
    expect(made.body).toMatchObject({ number: 1, state: 'draft', proposal: { lines: [{ item: 'pc', quantity: 2 }] } });
    for (const verb of ['submit', 'approve', 'order'])
      expect((await post(`/v1/proposals/1/${verb}`, { document: '1/QĐ' })).status).toBe(200);
    expect(await gapOf('00001')).toMatchObject({ quantity: 2, pending: { ordered: 2, received: 0, proposals: [1] } });

    const one = await post('/v1/proposals/1/receive', {
      received: [{ unit: '00001', item: 'pc', quantity: 1, cost: 18_500_000 }],
    });
    expect(one.body.devices.map(({ state }: { state: string }) => state)).toEqual(['received', 'ordered']);
    const rest = await post('/v1/proposals/1/receive');
    expect(rest.body).toMatchObject({ state: 'received', devices: [{ tag: '00001-PC-01' }, { tag: '00001-PC-02' }] });
    expect(await gapOf('00001')).toMatchObject({ quantity: 2, have: 0, pending: { ordered: 0, received: 2 } });
    const { body: register } = await hub.api('GET', '/v1/register');
    expect(register.devices.filter(({ kind }: { kind: string }) => kind === 'pc')).toMatchObject([
      { id: 'proposal-1-1', status: 'in_stock', cost: 18_500_000, budgetLine: 'sci_tech_1pct' },
      { id: 'proposal-1-2', status: 'in_stock', cost: null },
    ]);

    seeWorking(data.dataDir, 'proposal-1-1');
    expect(await gapOf('00001')).toMatchObject({ quantity: 1, have: 1, pending: { received: 1 } });
    putInUse(data.dataDir, 'proposal-1-2');
    expect(await gapOf('00001')).toBeUndefined();
    const { body: closed } = await hub.api('GET', '/v1/proposals/1');
    expect(closed.state).toBe('closed');
    expect(closed.events.map(({ type }: { type: string }) => type)).toEqual([
      ...['created', 'submit', 'approve', 'order', 'receive', 'receive'],
    ]);
    const { body: log } = await hub.api('GET', '/v1/audit-log?limit=1000');
    const actions = log.events.map(({ action }: { action: string }) => action);
    for (const action of ['proposal.create', 'proposal.approve', 'proposal.receive']) expect(actions).toContain(action);
  });

  test('takes no step twice or out of its order, and none that somebody else took meanwhile', async () => {
    const { body } = await post('/v1/proposals', { unit: '00002', prices: [price] });
    const path = `/v1/proposals/${body.number}`;
    expect(await post(`${path}/approve`)).toMatchObject({ status: 409, body: { code: 'E_PROPOSAL_STATE' } });
    const stale = (await hub.api('GET', path)).headers.etag;
    expect((await post(`${path}/submit`, { seq: 1 })).status).toBe(200);
    expect((await post(`${path}/approve`, { seq: 1 })).status).toBe(412);
    expect((await post(`${path}/approve`, {}, { 'if-match': String(stale) })).status).toBe(412);
    const both = await Promise.all([post(`${path}/approve`), post(`${path}/reject`)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('has devices that are planned until it is ordered, and receives no more than that', async () => {
    const { body } = await post('/v1/proposals', { unit: '00002', prices: [price] });
    const path = `/v1/proposals/${body.number}`;
    expect(body.devices).toMatchObject([{ state: 'planned' }, { state: 'planned' }]);
    for (const verb of ['submit', 'approve', 'order']) await post(`${path}/${verb}`);
    const received = [{ unit: '00002', item: 'pc', quantity: 3 }];
    expect(await post(`${path}/receive`, { received })).toMatchObject({
      ...{ status: 400, body: { code: 'E_RECEIPT_INVALID' } },
    });
    expect((await hub.api('GET', path)).body.devices).toMatchObject([{ state: 'ordered' }, { state: 'ordered' }]);
  });

  test('is refused with budgets below zero, and when there is nothing to do', async () => {
    expect((await post('/v1/proposals', { budgets: { total: -1 } })).status).toBe(400);
    const nothing = await post('/v1/proposals', { unit: '00001', budgets: { total: 0 } });
    expect(nothing).toMatchObject({ status: 409, body: { code: 'E_PROPOSAL_EMPTY' } });
  });
});

/** As if reconciliation had found that an agent sees it. */
function seeWorking(dataDir: string, device: string): void {
  const file = new DatabaseSync(join(dataDir, 'hub.db'), { timeout: 5000 });
  file.exec('PRAGMA foreign_keys = OFF');
  const columns = file.prepare("SELECT name, type, [notnull] AS need FROM pragma_table_info('observed_device')").all();
  const row = Object.fromEntries(
    columns.filter(({ need }) => need === 1).map(({ name, type }) => [String(name), type === 'INTEGER' ? 0 : 'x']),
  );
  const known = { ...row, id: 'seen-1', kind: 'pc', health: 'ok', reasons: '[]', raw: '[]' };
  const names = Object.keys(known);
  file
    .prepare(`INSERT INTO observed_device (${names.join()}) VALUES (${names.map(() => '?').join()})`)
    .run(...(Object.values(known) as string[]));
  file.prepare('INSERT INTO device_link (observed, declared) VALUES (?, ?)').run('seen-1', device);
  file.close();
}

/** As a stock-take does. */
function putInUse(dataDir: string, device: string): void {
  const file = new DatabaseSync(join(dataDir, 'hub.db'), { timeout: 5000 });
  file.prepare("UPDATE register_device SET status = 'in_use' WHERE id = ?").run(device);
  file.close();
}
