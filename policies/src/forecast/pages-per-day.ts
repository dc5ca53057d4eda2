import { dayMs, type ForecastReason } from './forecast-supply.ts';

/** A page counter at a moment. */
export interface CounterPoint {
  /** Milliseconds since 1970. */
  at: number;
  count: number | null;
  unit: string | null;
}

/** How much a device is used. */
interface PageRate {
  perDay: number;
  /** What is counted, by RFC 3805 prtMarkerCounterUnit; null when the device does not say. */
  unit: string | null;
  count: number;
  /** Milliseconds since 1970. */
  from: number;
  to: number;
}

export type Pages = { pages: PageRate; reason: null } | { pages: null; reason: ForecastReason };

/** Four weeks, so that every day of the week counts as often. */
const windowDays = 28;
const leastDays = 1;
const staleDays = 14;

/** Pages a day over the last four weeks of readings: what was counted, by the time that passed; nothing is fitted. */
export function pagesPerDay(counters: readonly CounterPoint[], { now }: { now: number }): Pages {
  const counted = counters
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, count, unit }) => (count === null ? [] : [{ at, count, unit }]));
  const last = counted.at(-1);
  if (last === undefined) return { pages: null, reason: counters.length === 0 ? 'too-little-data' : 'not-measured' };
  if (now - last.at > staleDays * dayMs) return { pages: null, reason: 'stale' };
  // A counter that went back was reset, or is another device's: what was before it is no part of this count.
  const broken = counted.findLastIndex(({ count, unit }, index) => {
    const next = counted[index + 1];
    return next !== undefined && (next.count < count || next.unit !== unit);
  });
  const own = counted.slice(broken + 1);
  const first = own.find(({ at }) => at >= last.at - windowDays * dayMs) ?? last;
  const days = (last.at - first.at) / dayMs;
  if (days < leastDays) return { pages: null, reason: 'too-little-data' };
  const count = last.count - first.count;
  return { pages: { perDay: count / days, unit: last.unit, count, from: first.at, to: last.at }, reason: null };
}
