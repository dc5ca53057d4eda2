import { afterAll, beforeAll, expect, test } from 'vitest';
import { findStore } from '../../src/installation/store-file.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { pruneSights } from '../../src/store/wan-links/sights.ts';
import { watchLinks } from '../../src/wan-links/index.ts';
import { connectAgent } from '../support/agent.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { onBothStores } from '../support/on-both-stores.ts';
import { bytes, presence } from '../support/sample.ts';
import { twoWards } from '../support/two-wards.ts';

const password = 'bốn con voi đi dạo';
const minute = 60_000;

onBothStores('lines of carriers to units', (make) => {
  let data: Awaited<ReturnType<typeof make>>;
  let hub: TestHub;
  let store: Store;
  let now = Date.parse('2026-11-02T08:00:00+07:00');
  const ask = async (method: string, path: string, body: object = {}, more: object = {}) =>
    hub.api(method, `/v1/${path}`, { ...(method === 'GET' ? {} : { body }), ...more });
  const line = { name: 'Cáp quang phường 1', carrier: 'nhà mạng A', contract: 'HD-1', bandwidthMbps: 100 };
  const later = (minutes: number) => {
    now += minutes * minute;
  };

  beforeAll(async () => {
    data = await make(twoWards);
    hub = await startHub(data.dataDir, { clock: { now: () => now, monotonic: () => performance.now() } });
    store = await openStore((await findStore(data.dataDir)) ?? { is: 'sqlite', path: '' });
  });
  afterAll(async () => {
    await store?.close();
    await hub?.[Symbol.asyncDispose]();
    data?.[Symbol.dispose]();
  });

  test('are written with their units and years, and refused for a unit that is not there', async () => {
    const body = { ...line, units: ['00001'], validFrom: '2026-11-01', targetPercent: 99 };
    expect((await ask('PUT', 'wan-links/line-1', body)).body).toMatchObject({
      id: 'line-1',
      state: 'unknown',
      since: null,
    });
    await ask('PUT', 'wan-links/line-2', { ...line, units: ['00002'], validFrom: '2022-06-30' });
    expect((await ask('PUT', 'wan-links/line-3', { ...body, units: ['99999'] })).body.code).toBe('E_UNIT_UNKNOWN');
    expect((await ask('PUT', 'wan-links/line-3', { ...body, validTo: '2026-11-01' })).body.code).toBe('E_BODY_INVALID');
    expect((await ask('GET', 'wan-links')).body.links).toMatchObject([{ id: 'line-1' }, { id: 'line-2' }]);
    expect((await ask('GET', 'wan-links/line-3')).body.code).toBe('E_LINK_UNKNOWN');
    expect(JSON.stringify((await ask('GET', 'audit-log')).body)).toContain('link.set');
  });

  test('are up while an agent at their end is heard, and unknown when nobody looked', async () => {
    const enrolled = await hub.enrol('00001');
    await using agent = await connectAgent(hub.mqttUrl, enrolled);
    await agent.publish(bytes({ ...presence, at: new Date(now).toISOString() }), 'presence');
    await expect
      .poll(
        async () => {
          await watchLinks(store, { now });
          return (await ask('GET', 'wan-links/line-1')).body.state;
        },
        { timeout: 10_000 },
      )
      .toBe('up');
    later(2);
    await watchLinks(store, { now });
    later(58);
    await watchLinks(store, { now });
    later(2);
    await watchLinks(store, { now });
    const { body } = await ask('GET', 'wan-link-availability?month=2026-11');
    expect(body.links).toMatchObject([
      { id: 'line-1', upSeconds: 240, downSeconds: 0, totalSeconds: 33 * 3600 + 120, verdict: 'unknown' },
      { id: 'line-2', upSeconds: 0, unknownSeconds: 33 * 3600 + 120, reason: 'no-target' },
    ]);
    later(4);
    expect((await ask('GET', 'wan-links/line-1')).body).toMatchObject({ state: 'unknown', sights: [{}, {}] });
  });

  test('keep what they were before a change, and tell a change from a correction', async () => {
    const log = async () =>
      (await ask('GET', 'audit-log?limit=500')).body.events.map((row: { action: string }) => row.action);
    const days = async () =>
      (await ask('GET', 'wan-links/line-1')).body.versions.map(
        ({ carrier, validFrom, validTo }: Record<string, string>) => [carrier, validFrom, validTo],
      );
    const other = { ...line, carrier: 'nhà mạng B', units: ['00001', '00002'], targetPercent: 99.9 };
    expect((await ask('PUT', 'wan-links/line-1', { ...other, validFrom: '2026-11-01' })).body.code).toBe(
      'E_LINK_PERIOD_TAKEN',
    );
    const changed = (await ask('PUT', 'wan-links/line-1', { ...other, validFrom: '2026-11-02' })).body;
    expect(changed).toMatchObject({
      carrier: 'nhà mạng B',
      validFrom: '2026-11-02',
      inForce: true,
      stateReason: 'not-seen',
    });
    expect((await ask('GET', 'wan-links?asOf=2026-11-01')).body.links).toMatchObject([
      { id: 'line-1', carrier: 'nhà mạng A', units: ['00001'], state: 'unknown', stateReason: 'other-day' },
      { id: 'line-2' },
    ]);
    const parts = (await ask('GET', 'wan-link-availability?month=2026-11')).body.links;
    expect(parts).toMatchObject([
      { id: 'line-1', carrier: 'nhà mạng A', targetPercent: 99, partTo: '2026-11-02', totalSeconds: 24 * 3600 },
      { id: 'line-1', carrier: 'nhà mạng B', targetPercent: 99.9, partFrom: '2026-11-02', upSeconds: 240 },
      { id: 'line-2' },
    ]);
    const corrected = { ...other, carrier: 'nhà mạng C', validFrom: '2026-11-03', corrects: '2026-11-02' };
    expect((await ask('PUT', 'wan-links/line-1', corrected)).body.versions).toHaveLength(2);
    expect(await days()).toEqual([
      ['nhà mạng A', '2026-11-01', '2026-11-03'],
      ['nhà mạng C', '2026-11-03', null],
    ]);
    expect((await log()).slice(-2)).toEqual(['link.set', 'link.correct']);
  });

  test('are looked at by the version of today, and not at all when they ended', async () => {
    const seen = async () => (await ask('GET', 'wan-links/line-1')).body;
    const before = (await seen()).sights.length;
    expect(before).toBe(2);
    expect((await ask('POST', 'wan-links/line-1/end', { validTo: '2026-11-03' })).body.code).toBe(
      'E_LINK_PERIOD_TAKEN',
    );
    expect((await ask('POST', 'wan-links/line-9/end', { validTo: '2026-11-03' })).body.code).toBe('E_LINK_UNKNOWN');
    const one = { action: 'delete', before: { ...line, ...(await seen()).versions[1], id: 'line-1' } };
    expect((await ask('POST', 'wan-link-changes', { title: 'thử', changes: [one] })).body).toMatchObject({
      changed: 1,
    });
    expect((await ask('POST', 'wan-link-changes', { title: 'thử', changes: [one] })).body.code).toBe('E_LINK_CONFLICT');
    expect((await ask('POST', 'wan-links/line-1/end', { validTo: '2026-11-02' })).body).toMatchObject({
      ...{ validTo: '2026-11-02', inForce: false, state: 'unknown', stateReason: 'not-in-force' },
    });
    later(1);
    await watchLinks(store, { now });
    expect((await seen()).sights).toHaveLength(before);
    await ask('PUT', 'wan-links/line-1', { ...line, units: ['00001'], validFrom: '2026-11-02', targetPercent: 99 });
    const [row, next] = (await ask('GET', 'wan-link-availability?month=2026-11')).body.links;
    expect([row.partTo, row.upSeconds, next.id]).toEqual([null, 240, 'line-2']);
  });

  test('are tried without being written, and refused with a unit that is not there', async () => {
    const create = (unit: string) => ({
      title: 'thử',
      changes: [{ action: 'create', row: { ...line, id: 'line-4', units: [unit], validFrom: '2026-11-01' } }],
    });
    expect((await ask('POST', 'wan-link-changes?dryRun=1', create('00001'))).body).toEqual({ changed: 1, at: null });
    expect((await ask('POST', 'wan-link-changes', create('99999'))).body.code).toBe('E_UNIT_UNKNOWN');
    expect((await ask('GET', 'wan-links/line-4')).status).toBe(404);
  });

  test('are forgotten when they were seen too long ago, and then nobody knows', async () => {
    const gone = (before: number) => store.db.transaction().execute((tx) => pruneSights(tx, before));
    expect(await gone(now - 60 * minute)).toBe(1);
    expect(await gone(now - 60 * minute)).toBe(0);
    const [seen] = (await ask('GET', 'wan-link-availability?month=2026-11')).body.links;
    expect(seen).toMatchObject({ id: 'line-1', upSeconds: 120, verdict: 'unknown', reason: 'not-seen-enough' });
  });

  test('are shown to who may see a unit of theirs, and written by who has the whole', async () => {
    await ask('POST', 'accounts', { name: 'lan', display: 'Lan', password, grants: [{ role: 'it', unit: '001' }] });
    const { token } = (await ask('POST', 'login', { name: 'lan', password })).body;
    expect((await ask('GET', 'wan-links', {}, { token })).body.links).toMatchObject([
      { id: 'line-1', units: ['00001'] },
    ]);
    expect((await ask('GET', 'wan-links/line-2', {}, { token })).status).toBe(404);
    expect((await ask('GET', 'wan-link-availability?month=2026-11', {}, { token })).body.links).toHaveLength(1);
    const body = { ...line, units: ['00001'], validFrom: '2026-11-01' };
    expect((await ask('PUT', 'wan-links/line-1', body, { token })).status).toBe(403);
  });
});
