import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { twoWards } from '../support/two-wards.ts';

let data: Awaited<ReturnType<typeof makeData>>;
let hub: TestHub;
let id: number;

beforeAll(async () => {
  data = await makeData(undefined, twoWards);
  hub = await startHub(data.dataDir);
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  data?.[Symbol.dispose]();
});

const scan = (tags: readonly string[], place: string | null = null) =>
  hub.api('POST', `/v1/stocktakes/${id}/scans`, { body: { scans: tags.map((tag) => ({ tag, place })) } });
const show = async () => (await hub.api('GET', `/v1/stocktakes/${id}`)).body;

describe('a stock-take of a ward', () => {
  test('begins by the books of a day', async () => {
    const body = { unit: '00001', title: 'Kiểm kê năm 2026', asOf: '2026-12-31' };
    const started = await hub.api('POST', '/v1/stocktakes', { body });
    expect(started).toMatchObject({
      status: 200,
      body: { unit: '00001', asOf: '2026-12-31', state: 'open', scans: 0 },
    });
    id = started.body.id;
    expect((await show()).totals).toMatchObject({ found: 0, notFound: 1 });
  });

  test('tells at once what each tag is, and keeps those that nobody knows', async () => {
    const { body } = await scan(['motcua:00001-PR-01', '00002-PR-01', 'LẠ-1', '00001-PR-01']);
    expect(body.verdicts).toMatchObject([
      { tag: '00001-PR-01', outcome: 'found', again: false, unit: '00001' },
      { tag: '00002-PR-01', outcome: 'otherUnit', unit: '00002', foundUnit: '00001' },
      { tag: 'LẠ-1', outcome: 'unknownTag', unit: null },
      { tag: '00001-PR-01', again: true },
    ]);
    expect((await scan(['x'], 'no-place')).body).toMatchObject({ code: 'E_STOCKTAKE_PLACE' });
  });

  test('takes the scans of several people at once, each with its number', async () => {
    const before = (await show()).scans;
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => scan([`T-${at}`, `U-${at}`])));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const { scans, totals } = await show();
    expect(scans - before).toBe(24);
    expect(totals.unknownTag).toBe(25);
  });

  test('closed, keeps what it found and takes no more', async () => {
    const closed = await hub.api('POST', `/v1/stocktakes/${id}/close`, { body: {} });
    expect(closed).toMatchObject({ status: 200, body: { state: 'closed', totals: { found: 1, otherUnit: 1 } } });
    expect(await show()).toEqual(closed.body);
    expect((await scan(['00001-PR-01'])).body).toMatchObject({ status: 409, code: 'E_STOCKTAKE_CLOSED' });
    expect((await hub.api('POST', `/v1/stocktakes/${id}/close`, { body: {} })).status).toBe(409);
  });

  test('is one of three sources of the list of differences', async () => {
    const { proposals } = (await hub.api('GET', '/v1/reconcile')).body;
    const told = proposals.map(({ id, unit, because }: { id: string; unit: string; because: { code: string }[] }) => [
      ...[id, unit, because.at(-1)?.code],
    ]);
    expect(told).toContainEqual(['moved:00002-PR-01:', '00002', 'person_elsewhere']);
    expect(told).toContainEqual(['seenNotDeclared:LẠ-1:', '00001', 'person_found']);
    // No agent sees it, but a person did.
    expect(told.map(([id]: string[]) => id)).not.toContain('declaredNeverSeen:00001-PR-01:');
  });

  test('stands in the audit log', async () => {
    const { events } = (await hub.api('GET', '/v1/audit-log')).body;
    const actions = events.map(({ action }: { action: string }) => action);
    for (const action of ['stocktake.start', 'stocktake.scan', 'stocktake.close']) expect(actions).toContain(action);
  });

  test('is in the list, and one that is not there is not found', async () => {
    expect((await hub.api('GET', '/v1/stocktakes/999')).status).toBe(404);
    expect((await hub.api('GET', '/v1/stocktakes')).body.stocktakes).toHaveLength(1);
  });
});
