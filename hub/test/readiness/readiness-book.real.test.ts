import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Health } from '@motcua/contract';
import { defaultReadiness } from '@motcua/policies';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReadinessBook } from '../../src/readiness/index.ts';
import { openSqliteStore, type Store, saveReadiness, saveRegister } from '../../src/store/index.ts';
import { twoWards } from '../support/two-wards.ts';

let folder: string;
let store: Store;
let book: ReadinessBook;
let now: number;
const iso = () => new Date(now).toISOString();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-book-'));
  store = openSqliteStore(join(folder, 'hub.db'));
  now = Date.parse('2026-03-02T01:00:00.000Z');
  book = new ReadinessBook(defaultReadiness);
  await store.db.transaction().execute((tx) => saveRegister(tx, twoWards));
  await enrol('pc-1', '00001');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function enrol(id: string, unit: string) {
  const presence = { presence_state: 'online' as const, presence_at: iso(), last_report_at: iso() };
  const row = { id, unit_id: `${unit}@2022-06-30`, enrolled_at: iso(), cert_serial: id, cert_expires_at: iso() };
  await store.db
    .insertInto('agent')
    .values({ ...row, ...presence, capabilities: '[]', pc_reasons: '[]' })
    .execute();
}

async function see(agent: string, kind: string, health: Health, reasons: string[] = []) {
  const said = { health, reasons: JSON.stringify(reasons), last_seen_at: iso(), since: iso(), changed_at: iso() };
  const row = {
    id: `${agent}-${kind}`,
    agent,
    key: kind,
    kind,
    name: kind,
    raw: '[]',
    body: '{}',
    first_seen_at: iso(),
  };
  await store.db
    .insertInto('observed_device')
    .values({ ...row, ...said })
    .onConflict((on) => on.column('id').doUpdateSet(said))
    .execute();
}

/** What an agent finds at the address of the portal, as the hub keeps it. */
async function seePortal(agent: string, health: Health) {
  await see(agent, 'other', health, health === 'ok' ? [] : ['heartbeat-missing']);
  const portal = { key: 'presence:https://portal.example/', name: 'Cổng dịch vụ công' };
  await store.db.updateTable('observed_device').set(portal).where('id', '=', `${agent}-other`).execute();
}

const stored = (unit: string) =>
  store.read.selectFrom('readiness').selectAll().where('unit', '=', unit).executeTakeFirstOrThrow();
const because = async (unit: string) =>
  JSON.parse((await stored(unit)).because).map(({ code }: { code: string }) => code);

const report = (agent: string) =>
  store.db.updateTable('agent').set({ last_report_at: iso() }).where('id', '=', agent).execute();

/** What the book finds, stored as a leader does. */
async function look(seconds = 2) {
  now += seconds * 1000;
  const changed = await book.look(store.read, now);
  await store.db.transaction().execute((tx) => saveReadiness(tx, changed));
  book.keep(changed);
  return changed.map(({ unit, answer, ended }) => `${unit} ${ended ? 'ended' : answer}`);
}

test('judges every counter once, then only those in which something changed', async () => {
  for (const kind of ['pc', 'printer', 'scanner']) await see('pc-1', kind, 'ok');
  expect((await look()).toSorted()).toContain('00001 ready');
  expect(await look()).toEqual([]);
  await see('pc-1', 'printer', 'down', ['media-jam']);
  expect(await look()).toEqual(['00001 not_ready']);
  expect(await look()).toEqual([]);
  await see('pc-1', 'printer', 'ok');
  expect(await look()).toEqual(['00001 ready']);
});

test('finds out by itself that nobody is heard any more, and that somebody is heard again', async () => {
  for (const kind of ['pc', 'printer', 'scanner']) await see('pc-1', kind, 'ok');
  await look();
  // Three heartbeats of a minute.
  expect(await look(170)).toEqual([]);
  expect(await look(12)).toEqual(['00001 unknown']);
  expect(await look(600)).toEqual([]);
  await report('pc-1');
  expect(await look(11)).toEqual(['00001 ready']);
});

test('knows a portal that no PC reaches, and that one PC is enough', async () => {
  await enrol('pc-2', '00001');
  for (const kind of ['pc', 'printer', 'scanner']) await see('pc-1', kind, 'ok');
  await see('pc-2', 'pc', 'ok');
  for (const agent of ['pc-1', 'pc-2']) await seePortal(agent, 'ok');
  expect(await look()).toContain('00001 ready');
  await seePortal('pc-1', 'down');
  expect(await look()).toEqual([]);
  await seePortal('pc-2', 'down');
  expect(await look()).toEqual(['00001 not_ready']);
  expect(await because('00001')).toEqual(['portal-out']);
  await seePortal('pc-2', 'ok');
  expect(await look()).toEqual(['00001 ready']);
});

test('a silent place is unknown with the ticket of its case, until that is over', async () => {
  for (const kind of ['pc', 'printer', 'scanner']) await see('pc-1', kind, 'ok');
  await look();
  await store.db
    .updateTable('agent')
    .set({ presence_state: 'offline', presence_at: iso() })
    .where('id', '=', 'pc-1')
    .execute();
  expect(await look()).toEqual(['00001 unknown']);
  expect((await because('00001'))[0]).toBe('all-silent');
  const times = { opened_at: iso(), closed_at: null, fault_since: iso() };
  const about = { device_id: 'site:00001', device_name: null, kind: 'site', unit: '00001', priority: 'P1' };
  const rest = { state: 'new', causes: '[]', recurrences: 0, proof: null, seq: 1 };
  await store.db
    .insertInto('ticket')
    .values({ number: 7, ...about, ...times, ...rest })
    .execute();
  await look();
  expect((await because('00001'))[0]).toBe('site-outage');
  const { because: text } = await stored('00001');
  expect(text).toContain('7');
  await store.db.updateTable('ticket').set({ state: 'closed', closed_at: iso() }).where('number', '=', 7).execute();
  await look();
  expect((await because('00001'))[0]).toBe('all-silent');
});

test('takes a unit back that is no more, and judges all anew after a change of the register', async () => {
  await look();
  await store.db.updateTable('unit').set({ valid_to: '2026-03-02' }).where('code', '=', '00002').execute();
  await store.db
    .insertInto('register_change')
    .values({
      ...{ at: iso(), actor: 'x', actor_name: 'x', kind: 'apply', title: 'thử', source: null, detail: '{}' },
      ...{ created: 0, updated: 0, deleted: 0, units: '[]', undoes: null, undone_by: null },
    })
    .execute();
  expect(await look()).toEqual(['00002 ended']);
});

test('goes on from what another leader has stored, and keeps since when', async () => {
  for (const kind of ['pc', 'printer', 'scanner']) await see('pc-1', kind, 'ok');
  await look();
  const since = await store.read.selectFrom('readiness').select('since').where('unit', '=', '00001').executeTakeFirst();
  book = new ReadinessBook(defaultReadiness);
  expect(await look()).toEqual([]);
  await see('pc-1', 'scanner', 'degraded');
  expect(await look()).toEqual([]);
  expect(
    await store.read.selectFrom('readiness').select('since').where('unit', '=', '00001').executeTakeFirst(),
  ).toEqual(since);
});
