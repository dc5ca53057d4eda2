import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectAgent, isAck, type TestAgent } from '../support/agent.ts';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { boot, bytes, printer, report } from '../support/sample.ts';

const day = 86_400_000;
/** What the hub's clock says; the agent's agrees. */
let now = Date.parse('2026-03-02T01:00:00Z');

let data: Awaited<ReturnType<typeof makeData>>;
let hub: TestHub;
let agent: TestAgent;
let device = '';
beforeAll(async () => {
  data = await makeData();
  hub = await startHub(data.dataDir, {
    clock: { now: () => now, monotonic: () => performance.now() },
  });
  agent = await connectAgent(hub.mqttUrl, await hub.enrol());
  for (let seq = 1; seq <= 21; seq++) await tell(seq);
  const { body } = await hub.api('GET', '/v1/devices');
  device = body.devices.find(({ key }: { key: string }) => key === printer.key).id;
});
afterAll(async () => {
  await agent?.[Symbol.asyncDispose]();
  await hub?.[Symbol.asyncDispose]();
  data?.[Symbol.dispose]();
});

/** A day's report of a printer that uses 3 points of toner and 150 pages a day, and is out of paper on day 20. */
async function tell(seq: number): Promise<void> {
  const supply = { index: '1.1', description: 'Mực đen', type: 'toner', colorant: 'black', rawMax: 2000 };
  const percent = 100 - 3 * seq;
  const black = { ...supply, percent, rawLevel: percent * 20, levelState: 'measured' } as const;
  const drum = {
    ...black,
    index: '1.2',
    description: 'Trống',
    percent: null,
    rawLevel: -3,
    levelState: 'some-remaining',
  };
  const out = seq === 20 ? ({ health: 'down', reasons: ['media-empty'] } as const) : {};
  const at = new Date(now).toISOString();
  const counts = { pageCount: 1000 + 150 * seq, pageCountUnit: 'impressions', supplies: [black, drum] };
  await agent.publish(bytes({ ...report, seq, at, devices: [{ ...printer, ...counts, ...out, observedAt: at }] }));
  await agent.until(isAck(seq, boot()));
  now += day;
}

const get = async (query: string) => hub.api('GET', `/v1/devices/${device}/readings${query}`);

describe('GET /v1/devices/:id/readings', () => {
  test('gives the last seven days, oldest first, with health, counter and levels', async () => {
    const { status, body } = await get('');
    expect(status).toBe(200);
    expect(body.readings.map(({ pageCount }: { pageCount: number }) => pageCount)).toEqual(
      [15, 16, 17, 18, 19, 20, 21].map((seq) => 1000 + 150 * seq),
    );
    expect(body).toMatchObject({
      device,
      from: '2026-03-16T01:00:00.000Z',
      to: '2026-03-23T01:00:00.000Z',
      next: null,
    });
    expect(body.readings[5]).toMatchObject({
      ...{ at: '2026-03-21T01:00:00.000Z', health: 'down', reasons: ['media-empty'], pageCountUnit: 'impressions' },
      supplies: [
        { index: '1.1', description: 'Mực đen', percent: 40, levelState: 'measured' },
        { index: '1.2', percent: null, levelState: 'some-remaining' },
      ],
    });
  });

  test('says how long supplies last, why not where it does not know, and how much is printed', async () => {
    const { body } = await get('?limit=1');
    // 37 % are left at 3 % a day, and the last reading is a day old.
    expect(body.supplies).toMatchObject([
      { index: '1.1', percent: 37, daysLeft: { low: 10.8, likely: 11.3, high: 11.8 }, reason: null },
      { index: '1.2', daysLeft: null, reason: 'not-measured' },
    ]);
    expect(body.pages).toMatchObject({ perDay: 150, unit: 'impressions' });
    expect(body.pagesReason).toBeNull();
  });

  test('is read by pages', async () => {
    const at: string[] = [];
    let cursor = '';
    do {
      const { body } = await get(`?since=2026-03-01T00:00:00Z&limit=4${cursor && `&cursor=${cursor}`}`);
      expect(body.readings.length).toBeLessThanOrEqual(4);
      at.push(...body.readings.map((reading: { at: string }) => reading.at));
      cursor = body.next ?? '';
    } while (cursor !== '');
    expect(at).toHaveLength(21);
    expect(at).toEqual(at.toSorted());
  });

  test('a report that comes again adds nothing', async () => {
    const before = (await get('?since=2026-03-01T00:00:00Z')).body.readings;
    now -= day;
    await tell(21);
    expect((await get('?since=2026-03-01T00:00:00Z')).body.readings).toEqual(before);
  });

  test('the device itself says how long its supplies last', async () => {
    const { body } = await hub.api('GET', `/v1/devices/${device}`);
    expect(body.forecast.supplies[0]).toMatchObject({ index: '1.1', daysLeft: { likely: 11.3 } });
  });

  test('a device that is only on the books has no history', async () => {
    const { body } = await hub.api('GET', '/v1/devices/00364-PR-01/readings');
    expect(body).toMatchObject({ readings: [], supplies: [], pages: null, pagesReason: 'too-little-data' });
  });

  test.each([
    ['a device that there is not', () => hub.api('GET', '/v1/devices/d-none/readings'), 404, 'E_DEVICE_UNKNOWN'],
    ['a time that is none', () => get('?since=yesterday'), 400, 'E_BODY_INVALID'],
    ['a page that is too large', () => get('?limit=2001'), 400, 'E_BODY_INVALID'],
    ['a cursor of another kind', () => get('?cursor=-1'), 400, 'E_BODY_INVALID'],
  ] as const)('%s is refused', async (_, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, body: { code } });
  });
});
