import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ExclusiveRunner } from '../../src/judge/exclusive-runner.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A runner whose runs take `takesMs` and answer `answers` one after another. */
function runner({ answers, takesMs = 0 }: { answers: (number | null | Error)[]; takesMs?: number }) {
  const seen = { starts: [] as number[], atOnce: 0, most: 0, errors: [] as unknown[] };
  const begin = Date.now();
  const run = async () => {
    seen.starts.push(Date.now() - begin);
    seen.most = Math.max(seen.most, ++seen.atOnce);
    if (takesMs > 0) await new Promise((resolve) => setTimeout(resolve, takesMs));
    seen.atOnce--;
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer ?? null;
  };
  const loop = new ExclusiveRunner({ run, onError: (error) => seen.errors.push(error) });
  const stop = new AbortController();
  return { loop, seen, stop, done: loop.start(stop.signal) };
}

describe('ExclusiveRunner', () => {
  test('runs at once, then exactly when the run said', async () => {
    const { seen, stop, done } = runner({ answers: [300, 7000, null] });
    await vi.advanceTimersByTimeAsync(7300);
    expect(seen.starts).toEqual([0, 300, 7300]);
    stop.abort();
    await done;
  });

  test('looks again after the longest sleep when nothing waits', async () => {
    const { seen, stop, done } = runner({ answers: [null] });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(seen.starts).toEqual([0, 30_000]);
    stop.abort();
    await done;
  });

  test('a trigger wakes it', async () => {
    const { loop, seen, stop, done } = runner({ answers: [null] });
    await vi.advanceTimersByTimeAsync(5);
    loop.trigger();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.starts).toEqual([0, 5]);
    stop.abort();
    await done;
  });

  test('triggers during a run give one more run after it, never one beside it', async () => {
    const { loop, seen, stop, done } = runner({ answers: [null], takesMs: 100 });
    await vi.advanceTimersByTimeAsync(50);
    loop.trigger();
    loop.trigger();
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen).toMatchObject({ starts: [0, 100], most: 1 });
    stop.abort();
    await done;
  });

  test('a run that fails is told and tried again', async () => {
    const { seen, stop, done } = runner({ answers: [new Error('disk full'), null] });
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen.starts).toEqual([0, 1000]);
    expect(seen.errors).toEqual([new Error('disk full')]);
    stop.abort();
    await done;
  });

  test('work under withExclusive waits for the run in flight', async () => {
    const { loop, seen, stop, done } = runner({ answers: [null], takesMs: 100 });
    await vi.advanceTimersByTimeAsync(50);
    const atOnce = loop.withExclusive(async () => seen.atOnce);
    await vi.advanceTimersByTimeAsync(50);
    expect(await atOnce).toBe(0);
    stop.abort();
    await done;
  });

  test('an abort lets the run in flight end and starts no other', async () => {
    const { loop, seen, stop, done } = runner({ answers: [0], takesMs: 100 });
    await vi.advanceTimersByTimeAsync(50);
    loop.trigger();
    stop.abort();
    await vi.advanceTimersByTimeAsync(50);
    await done;
    expect(seen).toMatchObject({ starts: [0], atOnce: 0 });
  });
});
