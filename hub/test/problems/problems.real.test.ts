import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { connectAgent, isAck } from '../support/agent.ts';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { onBothStores } from '../support/on-both-stores.ts';
import { boot, bytes, presence, printer, report } from '../support/sample.ts';
import { twoWards } from '../support/two-wards.ts';

const installation = {
  ...twoWards,
  devices: twoWards.devices.map((device) => ({ ...device, vendor: 'Hãng A', model: 'LP 2900' })),
};
const password = 'bốn con voi đi dạo';
const day = 86_400_000;

onBothStores('problems that units have in common', (make) => {
  let data: Awaited<ReturnType<typeof make>>;
  let hub: TestHub;
  let now = Date.parse('2026-11-02T08:00:00+07:00');
  const ask = async (method: string, path: string, body: object = {}, more: object = {}) =>
    hub.api(method, `/v1/${path}`, { ...(method === 'POST' && { body }), ...more });
  const complain = async (device: string) =>
    (await ask('POST', 'tickets', { device, reason: 'fuser-fault' })).body.number as number;
  const mend = async (number: number) => {
    await ask('POST', `tickets/${number}/resolve`, { note: 'thay bộ sấy' });
    for (const verb of ['accept', 'close']) await ask('POST', `tickets/${number}/${verb}`);
  };

  beforeAll(async () => {
    data = await make(installation);
    const clock = { now: () => now, monotonic: () => performance.now() };
    hub = await startHub(data.dataDir, { clock, settings: { problemUnits: 2 } });
  });
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    data?.[Symbol.dispose]();
  });

  test('the same reason on the same model in enough units is proposed once, with its evidence', async () => {
    expect(await complain('00001-PR-01')).toBe(1);
    expect((await ask('POST', 'problems/find')).body).toEqual({ proposed: [], linked: [], reopened: [] });
    await complain('00002-PR-01');
    const both = await Promise.all([ask('POST', 'problems/find'), ask('POST', 'problems/find')]);
    expect(both.flatMap(({ body }) => body.proposed)).toEqual([1]);
    expect((await ask('GET', 'problems/1')).body).toMatchObject({
      ...{
        kind: 'model',
        reason: 'fuser-fault',
        subject: 'Hãng A LP 2900',
        state: 'proposed',
        units: 2,
        openTickets: 2,
      },
      linked: [
        { number: 1, unit: '00001' },
        { number: 2, unit: '00002' },
      ],
      events: [{ type: 'proposed', actor: 'hub', data: { units: ['00001', '00002'], tickets: [1, 2], days: 14 } }],
    });
    // Nobody has said yet that it is one.
    expect((await ask('GET', 'tickets/1')).body.problems).toEqual([]);
  });

  test('once confirmed, its tickets show it with the way around, and only what may be done is done', async () => {
    const confirm = { reason: 'lỗi lô bộ sấy', workaround: 'in khổ A5' };
    expect((await ask('POST', 'problems/1/close', { reason: 'x' })).body).toMatchObject({
      ...{ code: 'E_PROBLEM_STATE', params: { allowed: 'confirm, dismiss' } },
    });
    const slow = { headers: { 'if-match': '"9"' } };
    expect((await ask('POST', 'problems/1/confirm', confirm, slow)).status).toBe(412);
    expect((await ask('POST', 'problems/1/confirm', confirm)).body).toMatchObject({ state: 'confirmed', seq: 2 });
    expect((await ask('GET', 'tickets/2')).body.problems).toEqual([
      { id: 1, reason: 'fuser-fault', subject: 'Hãng A LP 2900', workaround: 'in khổ A5' },
    ]);
    // Said again, it keeps the way around that it had.
    expect((await ask('POST', 'problems/1/confirm', { reason: 'hãng xác nhận' })).body.workaround).toBe('in khổ A5');
  });

  test('who may see one ward sees its tickets only, and decides nothing', async () => {
    const body = { name: 'lan', display: 'Lan', password, grants: [{ role: 'it', unit: '001' }] };
    await ask('POST', 'accounts', body);
    const { token } = (await ask('POST', 'login', { name: 'lan', password })).body;
    const { body: mine } = await ask('GET', 'problems/1', {}, { token });
    expect(mine).toMatchObject({ units: 1, tickets: 1, linked: [{ number: 1 }] });
    expect(JSON.stringify(mine)).not.toContain('00002');
    expect((await ask('POST', 'problems/1/close', { reason: 'x' }, { token })).status).toBe(403);
  });

  test('what comes back is linked, is counted on its device, and is proposed anew only after the end', async () => {
    await mend(1);
    now += 10 * day;
    // The ticket was closed too long ago to be opened again.
    expect(await complain('00001-PR-01')).toBe(3);
    expect((await ask('POST', 'problems/find')).body).toEqual({ proposed: [], linked: [1], reopened: [] });
    expect((await ask('GET', 'tickets/3')).body.recurring).toMatchObject([
      { reason: 'fuser-fault', times: 1, tickets: [1, 3] },
    ]);
    expect((await ask('GET', 'devices/00001-PR-01')).body.recurring).toMatchObject([{ times: 1, tickets: [1, 3] }]);
    expect((await ask('POST', 'problems/1/close', { reason: 'đã đổi cả lô' })).body).toMatchObject({ state: 'closed' });
    expect((await ask('POST', 'problems/find')).body).toEqual({ proposed: [], linked: [], reopened: [] });
    expect((await ask('GET', 'tickets/3')).body.problems).toEqual([]);
    await Promise.all([mend(2), mend(3)]);
    now += 9 * day;
    for (const ward of ['00001', '00002']) await complain(`${ward}-PR-01`);
    // Two that look at once may have used up a number.
    const found = (await ask('POST', 'problems/find')).body;
    expect(found).toEqual({ proposed: [expect.any(Number)], linked: [], reopened: [] });
    const proposed = (await ask('GET', 'problems?state=proposed')).body.problems;
    expect(proposed).toMatchObject([{ id: found.proposed[0], tickets: 2 }]);
    const log = JSON.stringify((await ask('GET', 'audit-log')).body);
    for (const action of ['problem.propose', 'problem.confirm', 'problem.close']) expect(log).toContain(action);
  });

  test('an error that stayed after it was said to be mended opens the ticket again, and counts', async () => {
    const number = await complain('00001-PR-01');
    await mend(number);
    now += day;
    expect(await complain('00001-PR-01')).toBe(number);
    const { body } = await ask('GET', `tickets/${number}`);
    expect(body).toMatchObject({ state: 'reopened', recurrences: 1 });
    expect(body.recurring[0].times).toBeGreaterThanOrEqual(2);
  });
});

test('an error that an agent still reads after support treated it opens the ticket again, with nothing new being said', async () => {
  await using stack = new AsyncDisposableStack();
  const { dataDir } = stack.use(await makeData());
  let ahead = 0;
  const clock = { now: () => Date.now() + ahead, monotonic: () => performance.now() + ahead };
  const settings = { holdDownSeconds: 0, officeHours: false };
  const hub = stack.use(await startHub(dataDir, { clock, settings }));
  const agent = stack.use(await connectAgent(hub.mqttUrl, await hub.enrol()));
  await agent.publish(bytes(presence), 'presence');
  const broken = { ...printer, health: 'down' as const, reasons: ['media-jam'] };
  await agent.report({ ...report, seq: 1, devices: [broken] });
  await agent.until(isAck(1, boot()));
  const look = async () => (await hub.api('POST', '/v1/problems/find', { body: {} })).body.reopened;
  const state = async () => (await hub.api('GET', '/v1/tickets/1')).body;
  await waitUntil('the ticket is there', async () => (await state()).state === 'new');
  expect(await look()).toEqual([]);
  await hub.api('POST', '/v1/tickets/1/resolve', { body: { note: 'gỡ giấy' } });
  ahead += 1000;
  expect(await look()).toEqual([1]);
  expect(await state()).toMatchObject({
    state: 'reopened',
    recurrences: 1,
    causes: [{ reason: 'media-jam', until: null }],
  });
  expect(await look()).toEqual([]);
});
