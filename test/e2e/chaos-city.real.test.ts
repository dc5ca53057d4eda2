import { expect, test } from 'vitest';
import { describeWithPeer } from '../peers/index.ts';
import { runCity } from './chaos/city/run-city.ts';

const seed = Number(process.env.MOTCUA_CHAOS_SEED ?? 20_220_630);
const minutes = Number(process.env.MOTCUA_CHAOS_MINUTES ?? 2);

describeWithPeer(['initdb', 'postgres', 'psql'], 'two hubs, PostgreSQL and 40 agents', () => {
  test(
    `killed, stopped and restarted for ${minutes} min from seed ${seed} lose no acknowledged report, count none twice, and leave each device one ticket`,
    async () => {
      const { wrong, ...counts } = await runCity({ seed, minutes, agents: 40, processes: 8 });
      // So that whoever reads the log of a green run knows what it went through.
      process.stdout.write(`chaos: ${JSON.stringify(counts)}\n`);
      expect(wrong).toEqual([]);
      expect(counts.kills).toBeGreaterThan(minutes * 20);
      expect(counts.tickets).toBe(40);
      expect(counts.reports).toBeGreaterThan(minutes * 200);
      // Of a fault that ended before it was told of there is no ticket; but of many there is.
      expect(counts.openings).toBeGreaterThan(40);
    },
    (minutes + 6) * 60_000,
  );
});
