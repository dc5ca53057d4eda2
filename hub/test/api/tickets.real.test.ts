import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { twoWards } from '../support/two-wards.ts';

let data: Awaited<ReturnType<typeof makeData>>;
let hub: TestHub;
beforeAll(async () => {
  data = await makeData(undefined, twoWards);
  hub = await startHub(data.dataDir);
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  data?.[Symbol.dispose]();
});

const post = (path: string, body: object = {}, headers: Record<string, string> = {}) =>
  hub.api('POST', `/v1/tickets${path}`, { body, headers });
const open = async (body: object): Promise<number> => (await post('', body)).body.number;

describe('what people do to tickets', () => {
  test('a report opens a ticket and a second one is a voice in it', async () => {
    const first = await post('', { device: '00001-PR-01', text: 'không in được' });
    expect(first).toMatchObject({ status: 200, body: { joined: false, state: 'new', device: '00001-PR-01' } });
    const second = await post('', { device: '00001-PR-01', reason: 'media-jam' });
    expect(second.body).toMatchObject({ joined: true, number: first.body.number, seq: 2 });
    expect(second.body.voices).toHaveLength(2);
    // The only printer of the ward: nothing can be printed there.
    expect(second.body.priority).toBe('P1');
  });

  test('two who report at once make one ticket', async () => {
    const both = await Promise.all(['a', 'b', 'c'].map((text) => post('', { unit: '00002', kind: 'scanner', text })));
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(both.map(({ body }) => body.number)).size).toBe(1);
    expect(both[0]?.body).toMatchObject({ device: null, deviceReason: 'device-not-named' });
  });

  test('goes its way to the end, each step with who and why', async () => {
    const number = await open({ unit: '00001', kind: 'pc', text: 'chậm' });
    const steps: [string, object, string][] = [
      ['assign', { to: 'it_staff' }, 'assigned'],
      ['start', {}, 'in_progress'],
      ['wait', { for: 'vendor', reason: 'gửi bảo hành' }, 'waiting_vendor'],
      ['start', {}, 'in_progress'],
      ['resolve', { note: 'thay ổ đĩa' }, 'resolved'],
      ['accept', {}, 'accepted'],
      ['close', {}, 'closed'],
      ['reopen', { reason: 'vẫn chậm' }, 'reopened'],
    ];
    for (const [verb, body, state] of steps)
      expect(await post(`/${number}/${verb}`, body)).toMatchObject({ status: 200, body: { state } });
    const { body } = await hub.api('GET', `/v1/tickets/${number}`);
    expect(body).toMatchObject({ assignee: 'it_staff', recurrences: 1, seq: 9 });
    expect(body.events.map(({ actor }: { actor: string }) => actor)).toEqual(Array(9).fill('operator'));
    const log = await hub.api('GET', '/v1/audit-log');
    expect(JSON.stringify(log.body)).toContain('ticket.resolve');
  });

  test('what is not allowed is a conflict that says what is', async () => {
    const number = await open({ unit: '00002', kind: 'pc', text: 'x' });
    expect(await post(`/${number}/close`)).toMatchObject({
      ...{ status: 409, body: { code: 'E_TICKET_STATE' } },
      body: { params: { allowed: 'comment, triage, assign, lend, return, resolve, reject' } },
    });
    expect(await post(`/${number}/assign`, { to: 'khong-co' })).toMatchObject({
      ...{ status: 404, body: { code: 'E_ASSIGNEE_UNKNOWN' } },
    });
  });

  test('whoever was slower is told so and nothing of the other is lost', async () => {
    const number = await open({ unit: '00002', kind: 'printer', text: 'x' });
    const seen = { 'if-match': '"1"' };
    const both = await Promise.all([
      post(`/${number}/assign`, { to: 'it_staff' }, seen),
      post(`/${number}/assign`, { to: 'unit_head' }, seen),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await hub.api('GET', `/v1/tickets/${number}`)).body.seq).toBe(2);
    // The tag of the answer is as good as the number of the event; both of what is gone are refused.
    const { headers } = await hub.api('GET', `/v1/tickets/${number}`);
    expect((await post(`/${number}/triage`, {}, { 'if-match': String(headers.etag) })).body.code).toBe(
      'E_TICKET_STATE',
    );
    expect((await post(`/${number}/triage`, {}, { 'if-match': '"x"' })).status).toBe(412);
    // A comment is as true after somebody else's step.
    expect((await post(`/${number}/comment`, { text: 'gấp' })).status).toBe(200);
  });

  test('what costs more than the head of the unit may decide goes upwards and is not approved by anybody', async () => {
    const repair = async (kind: string, amount: number | null) => {
      const number = await open({ unit: '00001', kind, text: 'x' });
      await post(`/${number}/triage`);
      const wait = { for: 'approval', reason: 'thay đầu quét', amount };
      return { number, waiting: (await post(`/${number}/wait`, wait)).body };
    };
    const small = await repair('scanner', 20_000_000);
    expect(small.waiting).toMatchObject({ state: 'waiting_approval', assignee: 'unit_head' });
    const approved = await post(`/${small.number}/approve`, { document: '12/QĐ' });
    expect(approved).toMatchObject({ status: 200, body: { state: 'assigned', assignee: 'it_staff' } });
    expect(approved.body.events.at(-1).data).toMatchObject({ row: 'decree-214-2025-80.4', desk: 'unit_head' });
    for (const [kind, amount] of [
      ['photocopier', 60_000_000],
      ['queue_machine', null],
    ] as const) {
      const large = await repair(kind, amount);
      expect(large.waiting.assignee).toBe('superior');
      expect(await post(`/${large.number}/approve`)).toMatchObject({ status: 403, body: { code: 'E_AUTHORITY' } });
      // Nor by another door.
      expect((await post(`/${large.number}/assign`, { to: 'it_staff' })).body.code).toBe('E_TICKET_STATE');
    }
  });

  test('the tables answer by HTTP', async () => {
    const ask = (query: string) => hub.api('GET', `/v1/authority?action=repair&assetClass=specialised&${query}`);
    const { body } = await ask('actor=unit_head&amount=20000000&date=2026-03-02');
    expect(body).toMatchObject({ mayDecide: true, mustSubmitTo: null, source: { confidence: 'A' } });
    expect((await ask('actor=unit_head&date=2026-03-02')).body.reason).toBe('amount-unknown');
  });

  test('a report says what it is about, by a reason that exists', async () => {
    for (const [body, code] of [
      [{ text: 'x' }, 'E_TICKET_ABOUT'],
      [{ unit: '00001', text: 'x' }, 'E_TICKET_ABOUT'],
      [{ device: '00001-PR-01' }, 'E_TICKET_ABOUT'],
      [{ device: '00001-PR-01', reason: 'tired' }, 'E_TICKET_REASON_UNKNOWN'],
      [{ device: 'X-1', text: 'x' }, 'E_DEVICE_UNKNOWN'],
      [{ unit: '99999', kind: 'pc', text: 'x' }, 'E_UNIT_UNKNOWN'],
    ] as const)
      expect((await post('', body)).body.code).toBe(code);
  });

  test('one device has one open ticket, also when an old one is to be opened again', async () => {
    const body = { unit: '00001', kind: 'router', text: 'x' };
    const old = await open(body);
    await post(`/${old}/reject`, { reason: 'thử' });
    expect(await open(body)).not.toBe(old);
    expect((await post(`/${old}/reopen`, { reason: 'x' })).body.code).toBe('E_TICKET_STATE');
  });
});
