import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Arrival } from '../../src/ingest/arrival.ts';
import type { BatchOutcome, Engine } from '../../src/ingest/engine.ts';
import { Intake } from '../../src/ingest/intake.ts';
import { silentLog } from '../../src/log/index.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const arrival = (name: string): Arrival => ({
  ...{ agent: name, leaf: 'report', topic: 't', payload: new Uint8Array(10), receivedAt: '2026-03-02T01:00:00Z' },
});
const result = { acks: [], refusals: [], fresh: 0, duplicates: 0, faultsChanged: false };
const good: BatchOutcome = { ok: true, result };
const full: BatchOutcome = { ok: false, failure: { code: 'E_DISK_FULL', detail: 'x' } };
const settings = { batchMs: 5, batchReports: 3, queueReports: 4, queueBytes: 1000 };

/** An intake over an engine whose batches take 10 ms and end as they are told to. */
function setUp(outcomes: (BatchOutcome | Error)[] = [], more: Partial<typeof settings> = {}) {
  const batches: string[] = [];
  const engine: Engine = {
    async run(arrivals) {
      batches.push(arrivals.map(({ agent }) => agent).join(''));
      await new Promise((resolve) => setTimeout(resolve, 10));
      const outcome = outcomes.shift() ?? good;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    close: async () => {},
  };
  const done = vi.fn();
  const intake = new Intake({ engine, settings: { ...settings, ...more }, onResult: done, log: silentLog });
  intake.start();
  return { intake, batches, done };
}

describe('Intake', () => {
  test('lets reports share a batch, in order, up to its size', async () => {
    const { intake, batches, done } = setUp();
    for (const name of 'abcde') intake.accept(arrival(name));
    await vi.advanceTimersByTimeAsync(100);
    expect(batches).toEqual(['abc', 'de']);
    expect(done).toHaveBeenCalledTimes(2);
  });

  test('says when it is full, and when there is room again', async () => {
    const { intake } = setUp();
    expect(['a', 'b', 'c'].map((name) => intake.accept(arrival(name)))).toEqual([null, null, null]);
    const room = vi.fn();
    intake.accept(arrival('d'))?.then(room);
    await vi.advanceTimersByTimeAsync(9);
    expect(room).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20);
    expect(room).toHaveBeenCalledOnce();
  });

  test('is full by bytes too', () => {
    const { intake } = setUp([], { queueBytes: 20 });
    expect(intake.accept(arrival('a'))).toBeNull();
    expect(intake.accept(arrival('b'))).toBeInstanceOf(Promise);
  });

  test.each([
    ['a store that is full', full, 'E_DISK_FULL'],
    ['an engine that died', new Error('gone'), 'E_STORE_FAILED'],
  ])('tries the same batch again after %s, later each time, and forgets nothing', async (_, bad, code) => {
    const { intake, batches, done } = setUp([bad, bad, bad]);
    intake.accept(arrival('a'));
    await vi.advanceTimersByTimeAsync(16);
    expect(intake.failure?.code).toBe(code);
    intake.accept(arrival('b'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(batches).toEqual(['a', 'ab', 'ab', 'ab']);
    expect(done).toHaveBeenCalledOnce();
    expect(intake.failure).toBeNull();
  });

  test('hands a full batch over behind the one that runs, and takes both back when that one fails', async () => {
    const { intake, batches, done } = setUp([full, full], { queueReports: 9 });
    for (const name of 'abcdefg') intake.accept(arrival(name));
    await vi.advanceTimersByTimeAsync(9);
    expect(batches).toEqual(['abc', 'def']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(batches).toEqual(['abc', 'def', 'abc', 'def', 'g']);
    expect(done).toHaveBeenCalledTimes(3);
  });

  test('told to stop, it runs what it has, and takes no more', async () => {
    const { intake, batches } = setUp();
    for (const name of 'abcd') intake.accept(arrival(name));
    const drained = intake.drain();
    expect(intake.accept(arrival('e'))).toBeInstanceOf(Promise);
    await vi.advanceTimersByTimeAsync(100);
    await drained;
    expect(batches).toEqual(['abc', 'd']);
  });

  test('told to stop while the store fails, it stops: its agents still have everything', async () => {
    const { intake, done } = setUp(Array(100).fill(full));
    intake.accept(arrival('a'));
    await vi.advanceTimersByTimeAsync(50);
    const drained = intake.drain();
    await vi.advanceTimersByTimeAsync(50);
    await drained;
    expect(done).not.toHaveBeenCalled();
  });
});
