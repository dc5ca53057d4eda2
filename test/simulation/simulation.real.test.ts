import { expect, test } from 'vitest';
import { runSimulation } from './run-simulation.ts';

/** What two quiet cores do in a minute; `run.ts` takes other sizes, up to the whole city (docs/evidence). */
const size = { seed: 2, days: 30, units: 40, rate: 100, kills: 90 };

test('a month of 40 offices: each fault has its ticket and each notice its end, however often the hub is killed', async () => {
  const { truth, calm, killed, tickets, events, comparedRows, broken } = await runSimulation(size);
  expect(broken).toEqual([]);
  // A run in which nothing happened would keep every promise.
  expect(truth.faults.length).toBeGreaterThan(150);
  expect(truth.silences.length).toBeGreaterThan(30);
  expect(truth.portalOutages.length).toBeGreaterThan(0);
  expect(tickets).toBeGreaterThan(80);
  expect(events).toBeGreaterThan(3 * tickets);
  expect(calm.mails.length).toBeGreaterThan(tickets);
  expect(comparedRows).toBeGreaterThan(10_000);
  const deaths = Object.values(killed.deaths);
  expect(deaths.reduce((sum, count) => sum + count, 0)).toBe(size.kills);
  expect(deaths.length).toBe(9);
}, 900_000);
