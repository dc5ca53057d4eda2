import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desired, type DeviceReading, defaultIntervals, noTargets, UnitTargets } from '@motcua/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Arrival } from '../../src/ingest/arrival.ts';
import { runEngine } from '../../src/ingest/run-engine.ts';
import { changeTargets } from '../../src/pollers/change-targets.ts';
import { placeAgain } from '../../src/pollers/place-again.ts';
import { runPollers } from '../../src/pollers/run-pollers.ts';
import { openSqliteStore, type Store, saveRegister } from '../../src/store/index.ts';
import { boot, bytes, presence, printer, report, smallInstallation } from '../support/sample.ts';

const unitId = '00364@2022-06-30';
const start = Date.parse('2026-03-02T01:00:00Z');
const iso = (seconds: number) => new Date(start + seconds * 1000).toISOString();
const key = 'snmp:10.0.0.1:161';
const target = { host: '10.0.0.1', port: 161, version: '2c' as const, community: 'public' };
const device: DeviceReading = { ...printer, key };

const empty: Omit<Desired, 'at'> = {
  ...{ v: 1, version: 1, intervals: defaultIntervals },
  ...{ ...noTargets, discovery: null, traps: null },
};

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-pollers-'));
  store = openSqliteStore(join(folder, 'hub.db'));
  await store.db.transaction().execute(async (tx) => {
    await saveRegister(tx, smallInstallation);
    for (const [id, enrolled_at] of [
      ['pc-1', iso(0)],
      ['pc-2', iso(1)],
    ] as const) {
      const common = { unit_id: unitId, enrolled_at, cert_serial: '4a', cert_expires_at: iso(0) };
      await tx
        .insertInto('agent')
        .values({ id, ...common, capabilities: '[]', pc_reasons: '[]' })
        .execute();
      const body = JSON.stringify({ ...empty, at: iso(0) });
      await tx
        .insertInto('desired')
        .values({ agent: id, version: 1, at: iso(0), body })
        .execute();
    }
    await changeTargets(tx, { unitId, change: () => UnitTargets.parse({ snmp: [target] }), at: iso(0) });
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const say = (agent: string, seconds: number, message: object, leaf: Arrival['leaf'] = 'report') =>
  runEngine({ recorder: store.recorder, judging: async () => false }, [
    { agent, leaf, topic: 't', payload: bytes(message), receivedAt: iso(seconds) },
  ]);
const online = (agent: string, seconds: number) => say(agent, seconds, presence, 'presence');
const tell = (agent: string, seconds: number, devices: DeviceReading[]) =>
  say(agent, seconds, { ...report, boot: boot(agent === 'pc-1' ? 'a' : 'b'), seq: seconds + 1, devices });
const elect = (seconds: number) =>
  runPollers(store, { now: start + seconds * 1000, startedAt: start, takeOverSeconds: 600, fence: async () => {} });
const devices = () =>
  store.read.selectFrom('observed_device').select(['id', 'agent', 'key', 'health']).where('key', '=', key).execute();

test('one agent of a unit gets its devices; a silent one loses them to another, and the device stays one', async () => {
  await online('pc-1', 1);
  await online('pc-2', 1);
  const first = await elect(2);
  expect(first.placed).toMatchObject([{ agent: 'pc-1', desired: { version: 2, snmp: [target] } }]);
  await tell('pc-1', 3, [device]);
  const [seen] = await devices();

  await tell('pc-2', 650, []);
  const { changes, placed } = await elect(651);
  expect(changes).toEqual([{ unitId, from: 'pc-1', to: 'pc-2' }]);
  expect(placed.map(({ agent, desired: { version, snmp } }) => [agent, version, snmp])).toEqual([
    ['pc-1', 3, []],
    ['pc-2', 2, [target]],
  ]);
  await tell('pc-2', 660, [{ ...device, health: 'down', reasons: ['media-empty'] }]);
  expect(await devices()).toEqual([{ id: seen?.id, agent: 'pc-2', key, health: 'down' }]);
});

test('what the old holder read while it was cut off changes nothing when it comes', async () => {
  await online('pc-1', 1);
  await online('pc-2', 1);
  await elect(2);
  await tell('pc-1', 3, [device]);
  await tell('pc-2', 650, []);
  await elect(651);
  await tell('pc-2', 660, [{ ...device, health: 'down', reasons: ['media-empty'] }]);
  const before = await devices();
  await tell('pc-1', 700, [device, printer]);
  await say('pc-1', 701, {
    ...{ ...report, boot: boot('a'), seq: 2000, kind: 'delta', devices: [] },
    unchanged: [{ key, readings: 9, observedAt: iso(650) }],
  });
  expect(await devices()).toEqual(before);
  const own = await store.read.selectFrom('observed_device').select('agent').where('key', '=', printer.key).execute();
  expect(own).toEqual([{ agent: 'pc-1' }]);
});

test('a device that agents read each by itself before becomes one when its unit names it', async () => {
  await online('pc-2', 1);
  await tell('pc-1', 2, [device]);
  const [seen] = await devices();
  await elect(3);
  expect(await devices()).toEqual([{ id: seen?.id, agent: 'pc-2', key, health: 'ok' }]);
});

test('where both agents read it before, what the other read last is unknown from then on', async () => {
  await tell('pc-1', 1, [device]);
  await tell('pc-2', 2, [device]);
  await online('pc-1', 3);
  await elect(4);
  const rows = await devices();
  expect(rows.map(({ agent, health }) => [agent, health]).toSorted()).toEqual([
    ['pc-1', 'ok'],
    ['pc-2', 'unknown'],
  ]);
});

test("an agent's own configuration neither loses nor takes what its unit names", async () => {
  await online('pc-1', 1);
  await elect(2);
  const write = (agent: string) =>
    store.db.transaction().execute(async (tx) => {
      const body = JSON.stringify({ ...empty, at: iso(3), version: 5, snmp: agent === 'pc-2' ? [target] : [] });
      await tx.updateTable('desired').set({ version: 5, body }).where('agent', '=', agent).execute();
      return placeAgain(tx, { agent, at: iso(3) });
    });
  expect(await write('pc-1')).toMatchObject([{ agent: 'pc-1', desired: { version: 6, snmp: [target] } }]);
  expect(await write('pc-2')).toMatchObject([{ agent: 'pc-2', desired: { version: 6, snmp: [] } }]);
});

test('a device that is taken out of the unit is unknown, not what it was last, and its agent lets go of it', async () => {
  await online('pc-1', 1);
  await elect(2);
  await tell('pc-1', 3, [device]);
  const placed = await store.db
    .transaction()
    .execute((tx) => changeTargets(tx, { unitId, change: () => UnitTargets.parse({}), at: iso(4) }));
  expect(placed).toMatchObject([{ agent: 'pc-1', desired: { version: 3, snmp: [] } }]);
  expect(await devices()).toMatchObject([{ health: 'unknown' }]);
});

test('while the holder is heard nothing is written at all', async () => {
  await online('pc-1', 1);
  await elect(2);
  expect(await elect(3)).toEqual({ changes: [], placed: [] });
});

test('a device that a scan came upon is one proposal of its unit, whoever found it, and keeps what was decided', async () => {
  const found = {
    ...{ address: '10.0.0.7', kind: 'printer', vendor: null, model: null, serial: null, macs: [], foundAt: iso(5) },
    evidence: [{ by: 'raw', detail: 'port 9100' }],
    targets: { snmp: [], ipp: [], escl: [], raw: [{ host: '10.0.0.7', port: 9100 }] },
  };
  await say('pc-1', 5, { ...report, boot: boot('a'), devices: [], found: [found] });
  await store.db.updateTable('discovery').set({ state: 'dismissed' }).execute();
  await say('pc-2', 9, { ...report, boot: boot('b'), devices: [], found: [{ ...found, model: 'Office 200' }] });
  const rows = await store.read.selectFrom('discovery').selectAll().execute();
  expect(rows).toMatchObject([
    { address: '10.0.0.7', agent: 'pc-2', state: 'dismissed', first_seen_at: iso(5), last_seen_at: iso(9) },
  ]);
  expect(JSON.parse(rows[0]?.body ?? '{}').model).toBe('Office 200');
});
