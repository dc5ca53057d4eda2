import { beforeAll, expect, test } from 'vitest';
import { describeWithPeer, type Peer } from '../peers/index.ts';
import { mayTakeAway } from './chaos/city/places.ts';
import type { Stack } from './chaos/city/plan-city.ts';
import { runCity } from './chaos/city/run-city.ts';

const seed = Number(process.env.MOTCUA_CHAOS_SEED ?? 20_220_630);
const given = process.env.MOTCUA_CHAOS_MINUTES;

const stacks: { stack: Stack; name: string; minutes: number; peers: Peer[] }[] = [
  {
    ...{ stack: 'mosquitto', name: 'two hubs, Mosquitto, PostgreSQL and 40 agents', minutes: Number(given ?? 5) },
    peers: ['mosquitto', 'initdb', 'postgres', 'psql', 'openssl'],
  },
  { ...{ stack: 'sqlite', name: 'one hub, aedes, SQLite and 40 agents', minutes: Number(given ?? 1) }, peers: [] },
];

for (const { stack, name, minutes, peers } of stacks) {
  describeWithPeer(peers, name, () => {
    let root = false;
    beforeAll(async () => {
      // Each program that runs has its listener.
      process.setMaxListeners(100);
      root = await mayTakeAway();
      if (root) return;
      if (process.env.CI === 'true' && process.getuid?.() === 0)
        throw new Error('as root under CI no network namespace or mount could be made');
      process.stdout.write('chaos: not root, so no link is taken down and no disk filled\n');
    });

    test(
      `killed, stopped, restarted, cut off, out of disk and with clocks set for ${minutes} min from seed ${seed} lose no acknowledged report, count none twice, and leave each device one ticket`,
      async () => {
        const { wrong, ...counts } = await runCity({ seed, minutes, agents: 40, processes: 8, stack, root });
        // So that whoever reads the log of a green run knows what it went through.
        process.stdout.write(`chaos: ${JSON.stringify({ stack, ...counts })}\n`);
        expect(wrong).toEqual([]);
        expect(counts.kill).toBeGreaterThan(minutes * 20);
        expect(counts.clock).toBeGreaterThan(0);
        if (root) expect(counts.cut + counts.full).toBeGreaterThan(minutes);
        expect(counts.tickets).toBe(40);
        expect(counts.reports).toBeGreaterThan(minutes * 200);
        // Of a fault that ended before it was told of there is no ticket; but of many there is.
        expect(counts.openings).toBeGreaterThan(40);
        expect(counts.answered).toBeGreaterThan(minutes);
        // Else no leader's write was seen, and that none was out of its term says nothing.
        if (stack !== 'sqlite') expect(Math.min(counts.terms, counts.acts)).toBeGreaterThan(minutes);
      },
      (minutes + 15) * 60_000,
    );
  });
}
