import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHub, type TestHub } from '../support/hub.ts';
import { onBothStores } from '../support/on-both-stores.ts';
import { twoWards } from '../support/two-wards.ts';

const installation = {
  ...twoWards,
  devices: twoWards.devices.map((device) => ({ ...device, vendor: 'Hãng A', model: 'LP 2900' })),
};
const password = 'bốn con voi đi dạo';

onBothStores('reports on tickets', (make) => {
  let data: Awaited<ReturnType<typeof make>>;
  let hub: TestHub;
  let now = 0;
  const at = (text: string) => {
    now = Date.parse(`${text}+07:00`);
  };
  const post = async (path: string, body: object) => {
    const answer = await hub.api('POST', path, { body });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const report = async (query: string, token?: string) =>
    (await hub.api('GET', `/v1/reports/tickets?${query}`, { ...(token !== undefined && { token }) })).body;

  beforeAll(async () => {
    data = await make(installation);
    at('2026-09-28T08:00');
    hub = await startHub(data.dataDir, { clock: { now: () => now, monotonic: () => performance.now() } });
    const jam = (await post('/v1/tickets', { device: '00001-PR-01', reason: 'media-jam' })).number;
    at('2026-10-01T09:00');
    await post(`/v1/tickets/${jam}/resolve`, { note: 'gỡ giấy' });
    for (const verb of ['accept', 'close']) await post(`/v1/tickets/${jam}/${verb}`, {});
    at('2026-10-02T08:00');
    await post(`/v1/tickets/${jam}/reopen`, { reason: 'vẫn kẹt' });
    at('2026-10-05T08:00');
    await post('/v1/tickets', { device: '00002-PR-01', reason: 'device-unreachable' });
    at('2026-11-02T08:00');
    await post(`/v1/tickets/${jam}/resolve`, { note: 'thay trục' });
    for (const verb of ['accept', 'close']) await post(`/v1/tickets/${jam}/${verb}`, {});
  });
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    data?.[Symbol.dispose]();
  });

  test('tells of a month as its end knew it, whatever came after', async () => {
    const found = await report('period=2026-10&explain=1');
    expect(found).toMatchObject({
      ...{ simulated: true, asOf: '2026-10-31', complete: true, unit: null },
      totals: { openBefore: 1, opened: 1, cameBack: 1, closed: 1, rejected: 0, openAtEnd: 2, reopened: 1 },
      models: [{ model: 'Hãng A LP 2900', failures: 2, devices: 2, rate: 1, few: true }],
    });
    expect(
      found.classes.map((row: { class: string; opened: number; openAtEnd: number }) => [
        ...[row.class, row.opened, row.openAtEnd],
      ]),
    ).toEqual([
      ['device', 0, 0],
      ['network', 1, 1],
      ['software', 0, 0],
      ['process', 0, 1],
    ]);
    expect(found.units.map((row: { unit: string; openAtEnd: number }) => [row.unit, row.openAtEnd])).toEqual([
      ...[
        ['HN', 2],
        ['001', 1],
        ['00001', 1],
        ['002', 1],
        ['00002', 1],
      ],
    ]);
    expect(found.behind).toContainEqual({ part: 'totals', of: null, figure: 'openAtEnd', tickets: [1, 2] });
  });

  test('tells of a unit with what is below it, of a day in the period, and of a quarter', async () => {
    expect((await report('period=2026-10&unit=002')).totals).toMatchObject({ openBefore: 0, opened: 1 });
    expect(await report('period=2026-10&asOf=2026-10-01')).toMatchObject({
      ...{ asOf: '2026-10-01', complete: false, totals: { closed: 1, openAtEnd: 0 } },
    });
    // From Monday to Thursday: three days of seven and a half hours, and one more hour.
    expect((await report('period=2026-10&asOf=2026-10-01')).clocks[1].spent).toEqual({
      ...{ count: 1, median: 1410, p90: 1410 },
    });
    expect((await report('period=2026-Q3')).totals).toMatchObject({ openBefore: 0, opened: 1, openAtEnd: 1 });
  });

  test('shows nothing of units that somebody may not see', async () => {
    const body = { name: 'lan', display: 'Lan', password, grants: [{ role: 'viewer', unit: '001' }] };
    await hub.api('POST', '/v1/accounts', { body });
    const { token } = (await hub.api('POST', '/v1/login', { body: { name: 'lan', password } })).body;
    const found = await report('period=2026-10&explain=1', token);
    expect(found.totals).toMatchObject({ openBefore: 1, opened: 0, openAtEnd: 1 });
    expect(found.models).toMatchObject([{ failures: 1, devices: 1 }]);
    expect(JSON.stringify(found)).not.toContain('00002');
    expect((await report('period=2026-10&unit=00002', token)).code).toBe('E_UNIT_UNKNOWN');
  });

  test('refuses what is no period, is still to come, or a day outside', async () => {
    expect((await report('period=2026-13')).code).toBe('E_REPORT_PERIOD');
    expect((await report('period=2026-12')).code).toBe('E_REPORT_FUTURE');
    expect((await report('period=2026-10&asOf=2026-11-01')).code).toBe('E_REPORT_AS_OF');
  });
});
