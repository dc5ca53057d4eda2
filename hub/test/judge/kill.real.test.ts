import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openTestStore } from './installation.ts';
import { live } from './mortal.ts';

const program = join(import.meta.dirname, 'mortal.ts');
const seed = 20_260_302;

/** A small generator (mulberry32), so that the kills of a failed run can be had again. */
function random(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Everything the judge keeps, with the times of the script's own clock. */
function books(path: string) {
  const file = new DatabaseSync(path, { readOnly: true });
  const all = (table: string) => file.prepare(`select * from ${table} order by 1, 2`).all();
  const content = { tickets: all('ticket'), events: all('ticket_event'), faults: all('fault') };
  file.close();
  return content;
}

const progressOf = (path: string): number => {
  const file = new DatabaseSync(path, { readOnly: true });
  const row = file.prepare("select value from meta where key = 'test.progress'").get();
  file.close();
  return Number(row?.value ?? 0);
};

/** Runs the program and kills it some time after it has made its first step. */
async function liveAndDie(path: string, lifeMs: number): Promise<void> {
  const before = progressOf(path);
  const child: ChildProcess = spawn(process.execPath, [program, path], { stdio: 'inherit' });
  const dead = once(child, 'exit');
  while (child.exitCode === null && progressOf(path) === before) await sleep(1);
  await sleep(lifeMs);
  child.kill('SIGKILL');
  await dead;
}

test('killed with kill -9 at 20 random moments, the judge leaves the very same books as when left alone', async () => {
  const undisturbed = await openTestStore();
  await live(undisturbed.path);
  const killed = await openTestStore();
  const next = random(seed);
  for (let kills = 0; kills < 20; kills++) await liveAndDie(killed.path, next() * 6);
  const before = progressOf(killed.path);
  await live(killed.path);
  const expected = books(undisturbed.path);
  expect(before).toBeGreaterThan(20);
  expect(before).toBeLessThan(400);
  expect(expected.tickets.length).toBeGreaterThanOrEqual(4);
  expect(expected.events.length).toBeGreaterThan(100);
  expect(books(killed.path)).toEqual(expected);
  await undisturbed.close();
  await killed.close();
});
