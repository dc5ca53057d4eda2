import type { DiskSample } from '../context.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** One sample an hour over a week is what a trend is made of. */
const keep = { everyMs: hour, forMs: 7 * day } as const;
const needed = { samples: 6, spanMs: day } as const;
const farthestDays = 365;

/** Pure: the samples of one disk with a new one, if the last is old enough; those too old, or from the future, are dropped. */
export function addSample(samples: readonly DiskSample[], sample: DiskSample): DiskSample[] {
  const now = Date.parse(sample.at);
  const kept = samples.filter(({ at }) => Date.parse(at) <= now && now - Date.parse(at) <= keep.forMs);
  const last = kept.at(-1);
  return last !== undefined && now - Date.parse(last.at) < keep.everyMs ? kept : [...kept, sample];
}

/** Pure: days until a disk is full, on the line of least squares; null while unknown, and when it is not filling. */
export function fullInDays(samples: readonly DiskSample[]): number | null {
  const points = samples.map(({ at, freeBytes }) => ({ x: Date.parse(at) / day, y: freeBytes }));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < needed.samples) return null;
  if ((last.x - first.x) * day < needed.spanMs) return null;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x0, y0] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const spread = points.reduce((sum, { x }) => sum + (x - x0) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - x0) * (y - y0), 0) / spread;
  const days = -last.y / slope;
  return slope < 0 && days <= farthestDays ? Math.round(days * 10) / 10 : null;
}
