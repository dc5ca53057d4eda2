import { expect, test } from 'vitest';
import { describeWithPeer } from '../peers/index.ts';
import { compareBooks } from './chaos/compare-books.ts';
import { runChaos } from './chaos/run-chaos.ts';

const seed = Number(process.env.MOTCUA_CHAOS_SEED ?? 20_220_630);
const kills = Number(process.env.MOTCUA_CHAOS_KILLS ?? 50);

describeWithPeer(['cupsd', 'ippeveprinter', 'dbus-daemon'], 'kill -9', () => {
  test(
    `of hub and agent, ${kills} times from seed ${seed}, loses no acknowledged report, counts none twice, and leaves one ticket`,
    async () => {
      const books = await runChaos({ seed, kills });
      expect(compareBooks(books)).toEqual([]);
      expect(books.stored.length).toBeGreaterThan(kills);
      expect(books.left.length).toBeGreaterThan(kills);
      // Else no blow fell between a commit and its answer.
      expect(books.unheard.length).toBeGreaterThan(0);
      const own = books.tickets.filter(({ device }) => device === books.device);
      expect(own.map(({ state }) => state)).toEqual(['closed']);
      // On a machine with much else to do its PC had a ticket besides, now and then; which reason it gives is told here.
      const besides = books.tickets.filter(({ device }) => device !== books.device);
      if (besides.length > 0) process.stdout.write(`${JSON.stringify({ chaos: 'besides', besides })}\n`);
      expect(new Set(besides.map(({ device }) => device)).size).toBe(besides.length);
    },
    8 * 60_000,
  );
});
