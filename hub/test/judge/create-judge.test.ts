import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultFaultSettings } from '../../src/faults/settings.ts';
import { createJudge, type Judge } from '../../src/judge/create-judge.ts';
import type { JudgeReading } from '../../src/judge/fold-readings.ts';
import { silentLog } from '../../src/log/index.ts';
import type { Store } from '../../src/store/index.ts';
import { listTickets } from '../../src/store/tickets/list-tickets.ts';
import { down, openTestStore, reading } from './installation.ts';

const settings = { ...defaultFaultSettings, officeHours: false, hubId: 'hub1', leaseSeconds: 9 };
const clock = { now: () => Date.now(), monotonic: () => performance.now() };
let store: Store;
let close: () => Promise<void>;
let judge: Judge;
let stop: AbortController;
let stopped: Promise<void>;
beforeEach(async () => {
  ({ store, close } = await openTestStore());
  vi.useFakeTimers();
  judge = createJudge({ store, settings, clock, log: silentLog });
  stop = new AbortController();
  stopped = judge.start(stop.signal);
});
afterEach(async () => {
  stop.abort();
  await stopped;
  vi.useRealTimers();
  await close();
});

const report = async (...readings: JudgeReading[]) => {
  if (await store.db.transaction().execute((tx) => judge.foldReadings(tx, readings))) judge.trigger();
};
const states = async () => (await listTickets(store.read)).map(({ state }) => state);

describe('createJudge', () => {
  test('opens a ticket on the second, though the device says nothing more', async () => {
    await report(down('d-1'));
    await vi.advanceTimersByTimeAsync(299_999);
    expect(await states()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await states()).toEqual(['new']);
  });

  test('closes it with the report that proves the device well', async () => {
    await report(down('d-1'));
    await vi.advanceTimersByTimeAsync(300_000);
    await report(reading('d-1', { healthyCount: 3 }));
    expect(await states()).toEqual(['closed']);
  });

  test('sleeps through a blip', async () => {
    await report(down('d-1'));
    await vi.advanceTimersByTimeAsync(10_000);
    await report(reading('d-1', { healthyCount: 3 }));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await states()).toEqual([]);
  });

  test('opens nothing after it was stopped', async () => {
    await report(down('d-1'));
    stop.abort();
    await stopped;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await states()).toEqual([]);
  });
});
