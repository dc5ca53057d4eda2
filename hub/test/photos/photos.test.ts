import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanPhoto } from '../../src/photos/clean-photo.ts';
import { deletePhoto, listPhotos, openSqliteStore, prunePhotos, type Store, savePhoto } from '../../src/store/index.ts';
import { appendEvent } from '../../src/store/tickets/append-event.ts';
import { evolve } from '../../src/tickets/evolve.ts';

const at = '2026-03-02T01:00:00.000Z';
const sample = cleanPhoto(readFileSync(join(import.meta.dirname, 'samples', 'made-40x30.jpg')));
if ('trouble' in sample) throw new Error(sample.trouble);
const photo = sample;

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-photos-'));
  store = openSqliteStore(join(folder, 'hub.db'));
  for (const device of ['d-1', 'd-2']) await open(device);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (device: string) =>
  store.db.transaction().execute((tx) => {
    const about = { device, deviceName: null, kind: 'printer', unit: '00364', level: 'down' as const };
    const data = { ...about, priority: 'P3' as const, faultSince: at, causes: [{ reason: 'media-jam', since: at }] };
    const event = { seq: 1, at, actor: 'hub', type: 'opened' as const, data };
    return appendEvent(tx, { before: null, event, after: evolve(null, event) });
  });
const save = (ticket: number, given = photo) =>
  store.db.transaction().execute((tx) => savePhoto(tx, { ticket, photo: given, at, actor: 'lan', quota: 1_000_000 }));
const contents = async () => (await store.read.selectFrom('photo_content').select('sha256').execute()).length;

test('the same picture is kept once, however many tickets have it, and goes with the last of them', async () => {
  const [one, two] = [await save(1), await save(2)];
  expect([one, two, await save(1)]).toEqual([one, { ...one, isNew: true }, { ...one, isNew: false }]);
  expect(await contents()).toBe(1);
  for (const [ticket, left] of [
    [1, 1],
    [2, 0],
  ] as const) {
    await store.db.transaction().execute((tx) => deletePhoto(tx, { ticket, id: one.id }));
    expect(await contents()).toBe(left);
  }
});

test('a ticket takes twelve', async () => {
  const other = (byte: number) => ({ ...photo, bytes: Buffer.concat([photo.bytes, Buffer.from([byte])]) });
  for (let each = 0; each < 12; each += 1) await save(1, other(each));
  await expect(save(1, other(12))).rejects.toThrow('E_PHOTOS_FULL');
  expect(await listPhotos(store.read, 1)).toHaveLength(12);
});

test('photos go some time after their ticket was closed, and not before', async () => {
  await save(1);
  await save(2);
  await store.db.updateTable('ticket').set({ state: 'closed', closed_at: at }).where('number', '=', 1).execute();
  const prune = (before: string) => store.db.transaction().execute((tx) => prunePhotos(tx, before));
  expect(await prune(at)).toBe(0);
  expect(await prune('2026-03-02T01:00:00.001Z')).toBe(1);
  expect(await contents()).toBe(1);
  expect(await listPhotos(store.read, 2)).toHaveLength(1);
});
