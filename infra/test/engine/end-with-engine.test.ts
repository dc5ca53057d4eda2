import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endWithEngine } from '../../src/engine/end-with-engine.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what an engine started ends within a second of the engine, once, and not before', () => {
  let engine = 4711;
  const end = vi.fn();
  endWithEngine({ ppid: () => engine, end });
  vi.advanceTimersByTime(60_000);
  expect(end).not.toHaveBeenCalled();
  engine = 1;
  vi.advanceTimersByTime(10_000);
  expect(end).toHaveBeenCalledTimes(1);
});

test('who no longer looks does not end', () => {
  let engine = 4711;
  const end = vi.fn();
  const stop = endWithEngine({ ppid: () => engine, end });
  stop();
  engine = 1;
  vi.advanceTimersByTime(10_000);
  expect(end).not.toHaveBeenCalled();
});
