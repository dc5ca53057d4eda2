import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { twoWards } from '../support/two-wards.ts';

const price = {
  ...{ item: 'pc', price: 20_000_000, budgetLine: 'sci_tech_1pct', decision: 'thử' },
  ...{ validFrom: '2022-01-01', validTo: null },
};
const refused = { status: 403, body: { code: 'E_SELF_APPROVAL' } };

describe('a hub that does not allow somebody to approve what they made', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  const tokens: Record<string, string> = {};
  const post = (path: string, as: string, body: object = {}) =>
    hub.api('POST', path, { body, token: tokens[as] ?? '' });

  beforeAll(async () => {
    data = await makeData(undefined, twoWards);
    hub = await startHub(data.dataDir);
    for (const name of ['an', 'binh']) {
      const account = { name, display: name, password: 'đường dài vạn dặm 7', grants: [{ role: 'admin', unit: null }] };
      await hub.api('POST', '/v1/accounts', { body: account });
      const login = { name, password: account.password, client: 'thử' };
      tokens[name] = (await hub.api('POST', '/v1/login', { body: login, token: 'none' })).body.token;
    }
    const made = await post('/v1/tokens', 'an', { name: 'may-tram', expiresSeconds: 3600, permissions: null });
    tokens['an/may-tram'] = made.body.token;
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  });

  test('lets neither who made nor who submitted a proposal approve it, by no token either, and somebody else', async () => {
    const { body } = await post('/v1/proposals', 'an', { unit: '00001', prices: [price] });
    const path = `/v1/proposals/${body.number}`;
    expect((await post(`${path}/submit`, 'binh')).status).toBe(200);
    for (const who of ['an', 'binh', 'an/may-tram']) expect(await post(`${path}/approve`, who)).toMatchObject(refused);
    expect((await hub.api('GET', path)).body.state).toBe('submitted');
    const approved = await hub.api('POST', `${path}/approve`, { body: {} });
    expect(approved).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect(approved.body.events.at(-1).data).not.toHaveProperty('selfApproval');
  });

  test('lets nobody approve the repair that they asked for', async () => {
    const opened = await post('/v1/tickets', 'binh', { unit: '00001', kind: 'scanner', text: 'x' });
    const path = `/v1/tickets/${opened.body.number}`;
    await post(`${path}/triage`, 'an');
    const wait = { for: 'approval', reason: 'thay đầu quét', amount: 20_000_000 };
    expect((await post(`${path}/wait`, 'an/may-tram', wait)).status).toBe(200);
    expect(await post(`${path}/approve`, 'an')).toMatchObject(refused);
    expect(await post(`${path}/approve`, 'binh')).toMatchObject({ status: 200, body: { state: 'assigned' } });
  });
});

test('the operator of the data folder is allowed it, and the log and the audit log say so', async () => {
  using data = await makeData(undefined, twoWards);
  await using hub = await startHub(data.dataDir);
  const { body } = await hub.api('POST', '/v1/proposals', { body: { unit: '00001', prices: [price] } });
  const path = `/v1/proposals/${body.number}`;
  await hub.api('POST', `${path}/submit`, { body: {} });
  const approved = await hub.api('POST', `${path}/approve`, { body: {} });
  expect(approved.body.events.at(-1)).toMatchObject({ type: 'approve', data: { selfApproval: true } });
  const { body: log } = await hub.api('GET', '/v1/audit-log?limit=1000');
  const entry = log.events.find(({ action }: { action: string }) => action === 'proposal.approve');
  expect(entry.detail).toMatchObject({ selfApproval: true });
});
