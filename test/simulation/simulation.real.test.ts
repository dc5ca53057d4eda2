import { expect, test } from 'vitest';
import { runSimulation } from './run-simulation.ts';

/** As much as two quiet cores do in two minutes; `run.ts` does the whole city and ninety days (docs/evidence). */
const size = { seed: 20_260_302, days: 60, units: 200, rate: 50, kills: 200 };

test('two months of 200 offices: each fault has its ticket and each notice its end, however often the hub is killed', async () => {
  const { truth, calm, killed, tickets, events, comparedRows, broken } = await runSimulation(size);
  expect(broken).toEqual([]);
  // A run in which nothing happened would keep every promise.
  expect(truth.faults.length).toBeGreaterThan(500);
  expect(truth.silences.length).toBeGreaterThan(100);
  expect(truth.portalOutages.length).toBeGreaterThan(0);
  expect(tickets).toBeGreaterThan(300);
  expect(events).toBeGreaterThan(3 * tickets);
  expect(calm.mails.length).toBeGreaterThan(tickets);
  expect(comparedRows).toBeGreaterThan(10_000);
  const deaths = Object.values(killed.deaths);
  expect(deaths.reduce((sum, count) => sum + count, 0)).toBe(size.kills);
  expect(deaths.length).toBe(9);
}, 900_000);
