import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer } from '../peers/index.ts';
import { waitUntil } from '../support/wait-until.ts';
import type { Blow } from './chaos/city/kept-running.ts';
import { booksOf } from './chaos/city/run-city.ts';
import { type City, startCity } from './chaos/city/start-city.ts';
import { compareBooks } from './chaos/compare-books.ts';

const agents = 12;

describeWithPeer(['initdb', 'postgres', 'psql'], 'agents that know two hubs', () => {
  const stack = new AsyncDisposableStack();
  let city: City;
  beforeAll(async () => {
    city = await startCity(stack, { agents, processes: 2, stack: 'postgres', root: false });
  }, 120_000);
  afterAll(() => stack.disposeAsync());

  const count = async (query: string) => Number(await city.server?.sql(query));
  /** Those whose reports have come since a moment. */
  const heardSince = (at: string) => count(`SELECT count(*) FROM agent WHERE last_report_at > '${at}'`);

  test.each<[string, Blow, 'hub1' | 'hub2', number]>([
    // A connection that breaks is noticed at once; one that hangs only when nothing comes for too long.
    ['is killed', 'kill', 'hub1', 12],
    // By then all are with this one.
    ['hangs', 'stop', 'hub2', 30],
  ])(
    'are all with the other one in time when theirs %s, and nothing is lost or stored twice',
    async (_, how, name, seconds) => {
      await waitUntil('all report', () => count('SELECT count(*) FROM agent WHERE last_report_at IS NOT NULL'), {
        good: (n) => n === agents,
        // They have only just been started, on a machine that others load; no promise is about this.
        within: 60_000,
      });
      const start = performance.now();
      const away = city.hubs.get(name)?.program.hit(how, (seconds + 1) * 1000);
      // What had come to the first hub in that moment is not yet a sign of having moved.
      await sleep(200);
      const moment = new Date().toISOString();
      await waitUntil('all report to the other', () => heardSince(moment), {
        good: (n) => n === agents,
        within: seconds * 1000,
      });
      process.stdout.write(`${how}: all back after ${Math.round(performance.now() - start)} ms\n`);
      await away;
      // The one that is back tells of connections that broke meanwhile.
      await sleep(3000);
      expect(await count("SELECT count(*) FROM agent WHERE presence_state = 'online'")).toBe(agents);
      expect(await count('SELECT count(*) FROM agent WHERE clone_suspected_at IS NOT NULL')).toBe(0);
    },
    150_000,
  );

  test('have books in the end that agree with those of the hubs', async () => {
    for (const process of city.processes) await process.rest();
    for (const { program } of city.hubs.values()) await program.rest();
    const all = await booksOf(city, { episodes: () => 0, before: new Set() });
    const wrong = all.flatMap((books) => compareBooks(books));
    // Nothing broke, so there is no ticket; that one is due is all that is missed.
    expect(wrong.filter((sentence) => !sentence.startsWith('0 tickets for'))).toEqual([]);
    expect(Math.min(...all.map(({ stored }) => stored.length))).toBeGreaterThan(10);
  });
});
