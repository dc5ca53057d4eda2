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
