import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EventFeed } from '../../src/api/events/event-feed.ts';
import { silentLog } from '../../src/log/index.ts';
import { openSqliteStore, type Store, saveRegister } from '../../src/store/index.ts';
import { smallInstallation } from '../support/sample.ts';

let folder: string;
let store: Store;
let feed: EventFeed;
let heard: () => void;
let seq = 0;
const now = { ms: Date.parse('2026-03-02T12:00:00Z') };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-feed-'));
  store = openSqliteStore(join(folder, 'hub.db'));
  seq = 0;
  await store.db.transaction().execute((tx) => saveRegister(tx, smallInstallation));
  const common = { device_name: null, kind: 'printer', unit: '00364', state: 'new', priority: 'P2', causes: '[]' };
  const times = { opened_at: 't', closed_at: null, fault_since: 't', recurrences: 0, proof: null, seq: 1 };
  await store.db
    .insertInto('ticket')
    .values({ device_id: 'd-1', ...common, ...times })
    .execute();
  const watch = (told: () => void) => {
    heard = told;
    return { [Symbol.asyncDispose]: async () => {} };
  };
  feed = new EventFeed({ store: { read: store.read, watch }, now: () => now.ms, log: silentLog });
});
afterEach(async () => {
  feed.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Something happens so many milliseconds ago. */
async function happen(agoMs: number): Promise<number> {
  seq += 1;
  const at = new Date(now.ms - agoMs).toISOString();
  const event = { ticket: 1, seq, at, type: 'cause_added', actor: 'hub', data: '{}' };
  await store.db.insertInto('ticket_event').values(event).execute();
  return seq;
}

function hear(after: string | null = null) {
  let text = '';
  const stream = feed.open({ after, once: false, hears: () => true });
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return {
    stream,
    seqs: () => [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => (JSON.parse(data ?? '') as { seq: number }).seq),
    last: () => [...text.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? null,
  };
}

test('tells what the store says there is, though it happened just now', async () => {
  const { seqs } = hear();
  const first = await happen(0);
  heard();
  await expect.poll(seqs).toEqual([first]);
  const second = await happen(0);
  heard();
  heard();
  await expect.poll(seqs).toEqual([first, second]);
});

test('tells what was committed late and stands before what was told, once', async () => {
  const { seqs } = hear();
  const first = await happen(0);
  heard();
  await expect.poll(seqs).toEqual([first]);
  const late = await happen(900);
  await expect.poll(seqs, { timeout: 5000 }).toEqual([first, late]);
  const ahead = await happen(-500);
  await expect.poll(seqs, { timeout: 5000 }).toEqual([first, late, ahead]);
});

test('who comes back hears what it missed, also what stands before what it had, and nothing twice', async () => {
  const first = hear();
  await happen(500);
  await happen(0);
  heard();
  await expect.poll(first.seqs).toEqual([1, 2]);
  first.stream.destroy();
  await happen(-100);
  const again = hear(first.last());
  await expect.poll(again.seqs).toEqual([3]);
  await happen(700);
  heard();
  await expect.poll(again.seqs, { timeout: 5000 }).toEqual([3, 4]);
});

test('who asks once gets what nothing can stand before any more', async () => {
  await happen(60_000);
  await happen(1500);
  await happen(0);
  let text = '';
  const place = `${new Date(now.ms - 120_000).toISOString()}~~`;
  for await (const chunk of feed.open({ after: place, once: true, hears: () => true })) text += chunk;
  expect(text.match(/^data: /gm)).toHaveLength(2);
  expect(text).toContain('no more for now');
});
