import { expect, test } from 'vitest';
import { growthOf, type Sample } from './e2e/soak/sample.ts';

const day = (rssOf: (hour: number) => number): Sample[] =>
  Array.from({ length: 24 }, (_, hour) => ({ heapMib: 60, rssMib: rssOf(hour), resources: 20, files: 40 }));

test('a process that takes more each hour, or every fourth, grew from its morning to its evening', () => {
  expect(growthOf(day((hour) => 300 + 2 * hour)).rssMib).toBe(24);
  expect(growthOf(day((hour) => 300 + 20 * Math.floor(hour / 4))).rssMib).toBe(60);
});

test('one step of a worker thread, up or down, is no growth', () => {
  expect(growthOf(day((hour) => (hour < 13 ? 300 : 356))).rssMib).toBe(0);
  expect(growthOf(day((hour) => (hour < 13 ? 356 : 300))).rssMib).toBe(0);
  expect(growthOf(day((hour) => 300 + hour + (hour < 14 ? 0 : 55))).rssMib).toBe(11);
});

test('what else grows is told as it is', () => {
  const samples = day(() => 300).map((sample, hour) => ({ ...sample, heapMib: 60 + hour, files: 40 + hour }));
  expect(growthOf(samples)).toEqual({ heapMib: 12, rssMib: 0, resources: 0, files: 12 });
});
