import type { RegisterChangesRequest } from '@motcua/contract';
import { type Device, type Installation, type RegisterChange, saveInstallation, type Unit } from '@motcua/inventory';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { twoWards } from '../support/two-wards.ts';

const password = 'bốn con voi đi dạo';
let data: Awaited<ReturnType<typeof makeData>>;
let hub: TestHub;
beforeEach(async () => {
  data = await makeData(undefined, twoWards);
  hub = await startHub(data.dataDir, { settings: { loginPerMinute: 1000 } });
});
afterEach(async () => {
  await hub[Symbol.asyncDispose]();
  data[Symbol.dispose]();
});

const [first, second] = twoWards.devices as [Device, Device];
const ward = twoWards.units.find(({ code }) => code === '00001') as Unit;
const rename: RegisterChange = {
  ...{ action: 'update', kind: 'device', before: first },
  row: { ...first, serial: 'VNB3K12345', cost: 7_500_000 },
};
const newDevice = (name: string, row: Partial<Device> = {}): RegisterChange => ({
  ...{ action: 'create', kind: 'device' },
  row: { ...first, id: name, tag: name, ...row },
});

const send = (changes: readonly unknown[], { token, ifMatch }: { token?: string; ifMatch?: string } = {}) => {
  const body: RegisterChangesRequest = { kind: 'apply', title: 'QĐ 12/2026', changes: [...changes] };
  const headers = ifMatch === undefined ? {} : { 'if-match': ifMatch };
  return hub.api('POST', '/v1/register/changes', { body, headers, ...(token !== undefined && { token }) });
};
const undo = (id: number, query = '') => hub.api('POST', `/v1/register/changes/${id}/undo${query}`, { body: {} });
const register = async (query = ''): Promise<Installation> => (await hub.api('GET', `/v1/register${query}`)).body;
const yaml = async () => saveInstallation(await register());
const login = async (name: string, grants: object[]) => {
  await hub.api('POST', '/v1/accounts', { body: { name, display: name, password, grants } });
  return (await hub.api('POST', '/v1/login', { body: { name, password } })).body.token as string;
};

describe('changes of the register', () => {
  test('are recorded as one, shown, and taken back so that the export is the same, byte by byte', async () => {
    const before = await yaml();
    const { body, status } = await send([rename, newDevice('00001-PR-02')]);
    expect([status, body.totals]).toEqual([200, { create: 1, update: 1, delete: 0 }]);
    expect((await register()).devices.find(({ id }) => id === first.id)?.serial).toBe('VNB3K12345');
    const { body: shown } = await hub.api('GET', `/v1/register/changes/${body.id}`);
    expect(shown).toMatchObject({ kind: 'apply', title: 'QĐ 12/2026', by: 'operator', undoneBy: null, left: 0 });
    expect(shown.changes).toContainEqual(rename);
    expect((await undo(body.id)).status).toBe(200);
    expect(await yaml()).toBe(before);
    const { body: log } = await hub.api('GET', '/v1/register/changes');
    expect(log.changes.map(({ kind, undoes, undoneBy }: never) => [kind, undoes, undoneBy])).toEqual([
      ['undo', 2, null],
      ['apply', null, 3],
      ['init', null, null],
    ]);
  });

  test('may be done again by taking back the undoing', async () => {
    const { body } = await send([rename]);
    const there = await yaml();
    const undone = await undo(body.id);
    expect((await undo(body.id)).body.code).toBe('E_REGISTER_UNDONE');
    expect((await undo(undone.body.id)).status).toBe(200);
    expect(await yaml()).toBe(there);
    expect((await undo(body.id)).status).toBe(200);
  });

  test('are refused where the register is another one than they were planned from', async () => {
    const { headers } = await hub.api('GET', '/v1/register');
    expect(headers.etag).toBe('"1"');
    expect((await send([rename], { ifMatch: '"1"' })).status).toBe(200);
    expect((await send([newDevice('x')], { ifMatch: '"1"' })).body.code).toBe('E_PRECONDITION_FAILED');
    const { status, body } = await send([rename]);
    expect([status, body.code, body.params.what]).toEqual([
      409,
      'E_REGISTER_CONFLICT',
      'device 00001-PR-01|2022-06-30',
    ]);
    expect((await hub.api('GET', '/v1/register/changes')).body.changes).toHaveLength(2);
  });

  test('that contradict the register record nothing, and say which rows and why', async () => {
    const before = await yaml();
    const parent = { ...ward, parent: '00001' };
    const { status, body } = await send([
      newDevice('a', { tag: first.tag }),
      newDevice('b', { unit: '99999', place: null }),
      { action: 'update', kind: 'unit', before: ward, row: parent },
    ]);
    expect([status, body.code]).toEqual([400, 'E_REGISTER_INVALID']);
    expect(body.params.detail).toContain('tag 00001-PR-01 stands twice at the same time');
    expect(body.params.detail).toContain('device b (2022-06-30): device b belongs to unit 99999');
    expect(body.params.detail).toContain('unit 00001 is above itself: 00001 → 00001');
    expect(await yaml()).toBe(before);
  });

  test('that have not the right form are named by their place', async () => {
    const wrong = { ...newDevice('a'), row: { ...first, id: 'a', cost: -1 } };
    expect((await send([rename, wrong])).body).toMatchObject({ code: 'E_REGISTER_ROW_INVALID', params: { index: 1 } });
    expect((await send(['x'])).body.code).toBe('E_REGISTER_ROW_INVALID');
    expect((await send([])).body.code).toBe('E_REGISTER_NO_CHANGE');
    const key = { ...first, validFrom: '2023-01-01' };
    const moved = { action: 'update', kind: 'device', before: first, row: key };
    expect((await send([moved])).body.code).toBe('E_REGISTER_CONFLICT');
  });

  test('are not undone when something builds on them, with the rows named', async () => {
    const made = await send([newDevice('00001-PR-02')]);
    const [row] = (await register()).devices.filter(({ id }) => id === '00001-PR-02');
    await send([{ action: 'update', kind: 'device', before: row, row: { ...row, note: 'đã sửa' } }]);
    const { status, body } = await undo(made.body.id);
    expect([status, body.code, body.params.rows]).toEqual([
      409,
      'E_REGISTER_BUILT_ON',
      'device 00001-PR-02 (2022-06-30)',
    ]);
    expect((await undo(1)).body.code).toBe('E_REGISTER_FIRST');
  });

  test('are not undone when later rows stand on what would go', async () => {
    const unit = { ...ward, id: 'mới', code: '00003' };
    const made = await send([{ action: 'create', kind: 'unit', row: unit }]);
    await send([newDevice('00003-PR-01', { unit: '00003', place: null })]);
    const { body } = await undo(made.body.id);
    expect(body.code).toBe('E_REGISTER_BUILT_ON');
    expect(body.params.rows).toContain('device 00003-PR-01');
  });

  test('do not take a unit away from its agents', async () => {
    const unit = { ...ward, id: 'mới', code: '00003' };
    const made = await send([{ action: 'create', kind: 'unit', row: unit }]);
    const { agent } = await hub.enrol('00003');
    const { body } = await undo(made.body.id);
    expect([body.code, body.params.by]).toEqual(['E_REGISTER_UNIT_USED', `agent ${agent}`]);
  });

  test('only tried, leave nothing behind', async () => {
    const body = { kind: 'apply', title: 'x', changes: [rename] };
    const tried = await hub.api('POST', '/v1/register/changes?dryRun=1', { body });
    expect(tried.body).toEqual({ id: null, at: null, totals: { create: 0, update: 1, delete: 0 } });
    expect((await hub.api('GET', '/v1/register/changes')).body.changes).toHaveLength(1);
  });

  test('keep to the units of who makes them, before and after, and are seen only there', async () => {
    const token = await login('lan', [{ role: 'it', unit: '001' }]);
    const other = { action: 'update', kind: 'device', before: second, row: { ...second, note: 'x' } };
    expect((await send([other], { token })).status).toBe(404);
    const away = { ...first, unit: '00002', place: null };
    expect((await send([{ action: 'update', kind: 'device', before: first, row: away }], { token })).status).toBe(404);
    const level = twoWards.levels[0];
    expect((await send([{ action: 'delete', kind: 'level', before: level }], { token })).status).toBe(404);
    const unit = { ...ward, id: 'mới', code: '00003' };
    expect((await send([{ action: 'create', kind: 'unit', row: { ...unit, parent: '002' } }], { token })).status).toBe(
      404,
    );
    expect((await send([rename, { action: 'create', kind: 'unit', row: unit }], { token })).status).toBe(200);
    const foreign = await send([other]);
    expect((await hub.api('GET', '/v1/register/changes', { token })).body.changes).toHaveLength(2);
    expect((await hub.api('GET', `/v1/register/changes/${foreign.body.id}`, { token })).status).toBe(404);
    const auditor = await login('an', [{ role: 'auditor', unit: null }]);
    expect((await send([newDevice('x')], { token: auditor })).status).toBe(403);
  });

  test('are in the audit log', async () => {
    const { body } = await send([rename]);
    const { events } = (await hub.api('GET', '/v1/audit-log')).body;
    expect(events.at(-1)).toMatchObject({ action: 'register.change', object: `register:${body.id}`, unit: '00001' });
  });
});

describe('the register in two times', () => {
  test('is answered as of a day, and as it was known', async () => {
    const closed: RegisterChange = {
      ...{ action: 'update', kind: 'device', before: first },
      row: { ...first, validTo: '2025-07-01' },
    };
    const next = newDevice(first.id, { tag: first.tag, status: 'broken', validFrom: '2025-07-01' });
    const { body } = await send([closed, next]);
    const stateOn = async (query: string) => (await register(query)).devices.find(({ id }) => id === first.id)?.status;
    expect(await stateOn('?asOf=2025-06-30')).toBe('in_use');
    expect(await stateOn('?asOf=2025-07-01')).toBe('broken');
    const justBefore = new Date(Date.parse(body.at) - 1).toISOString();
    expect(await stateOn(`?asOf=2025-07-01&knownAt=${justBefore}`)).toBe('in_use');
    expect(await stateOn(`?asOf=2025-07-01&knownAt=${body.at}`)).toBe('broken');
    expect((await register('?knownAt=1990-01-01T00:00:00Z')).units).toEqual([]);
    expect((await hub.api('GET', '/v1/register?knownAt=hôm%20qua')).body.code).toBe('E_MOMENT_INVALID');
  });
});

describe('lists of the register', () => {
  test('answer from what was known by a moment, as the audit does', async () => {
    const { at } = (await send([rename])).body;
    const unit = { ...ward, name: 'Tên mới' };
    const later = (await send([{ action: 'update', kind: 'unit', before: ward, row: unit }, newDevice('00001-PR-09')]))
      .body;
    const ask = async (path: string, knownAt: string) => (await hub.api('GET', `${path}knownAt=${knownAt}`)).body;
    const nameIn = async (knownAt: string) => (await ask('/v1/units/00001?', knownAt)).name;
    expect([await nameIn(at), await nameIn(later.at)]).toEqual([ward.name, 'Tên mới']);
    const { units } = await ask('/v1/units?', at);
    expect(units.find(({ code }: { code: string }) => code === '00001')).toMatchObject({ name: ward.name, devices: 1 });
    const tags = async (knownAt: string) => (await ask('/v1/devices?unit=00001&', knownAt)).devices.length;
    expect([await tags(at), await tags(later.at)]).toEqual([1, 2]);
    expect((await ask('/v1/devices/00001-PR-09?', at)).code).toBe('E_DEVICE_UNKNOWN');
    expect((await ask('/v1/audit?asOf=2022-06-30&', '1990-01-01T00:00:00Z')).units).toBe(0);
  });

  test('tell the history of a unit and a device, by the code or tag of a day', async () => {
    const closed: RegisterChange = {
      action: 'update',
      kind: 'unit',
      before: ward,
      row: { ...ward, validTo: '2025-07-01' },
    };
    const end: RegisterChange = {
      action: 'update',
      kind: 'device',
      before: first,
      row: { ...first, validTo: '2025-07-01' },
    };
    const place = twoWards.places[0];
    const left = { action: 'update', kind: 'place', before: place, row: { ...place, validTo: '2025-07-01' } };
    const next = { action: 'create', kind: 'unit', row: { ...ward, code: '00009', validFrom: '2025-07-01' } };
    await send([closed, end, left, next]);
    const { body } = await hub.api('GET', '/v1/register/units/00001/history?asOf=2025-06-30');
    expect(body.history.map(({ items }: never) => items)).toEqual([
      [{ what: 'begun', on: '2022-06-30', changes: [] }],
      [{ what: 'changed', on: '2025-07-01', changes: [{ field: 'code', from: '00001', to: '00009' }] }],
    ]);
    expect((await hub.api('GET', '/v1/units/00001?asOf=2025-07-01')).status).toBe(404);
    expect((await hub.api('GET', '/v1/units/00001?asOf=2025-06-30')).body.id).toBe(ward.id);
    const device = await hub.api('GET', `/v1/register/devices/${first.tag}/history?asOf=2025-06-30`);
    expect(device.body.history.at(-1).items).toEqual([{ what: 'ended', on: '2025-07-01', changes: [] }]);
  });
});
