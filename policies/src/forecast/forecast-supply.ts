import { withoutIdleTime } from './idle-time.ts';
import { resolutionOf, splitAtReplacements } from './segments.ts';
import { lineAt, type Point, type Slope, theilSen, z } from './theil-sen.ts';
import { factorOfDays, varianceOfUse } from './usage-spread.ts';

/** A level of a supply at a moment; percent, null where the device gave no quantity. */
export interface LevelPoint {
  /** Milliseconds since 1970. */
  at: number;
  percent: number | null;
}

/** Why there is no forecast. */
export type ForecastReason = 'too-little-data' | 'not-measured' | 'level-not-falling' | 'stale';

/** Days that a supply lasts still: as good as certainly so many, likely so many, at most so many. */
interface DaysLeft {
  low: number;
  likely: number;
  high: number;
}

export type Forecast = { daysLeft: DaysLeft; reason: null } | { daysLeft: null; reason: ForecastReason };

export const dayMs = 86_400_000;
/** What is less says nothing: a week has its weekend, and three points of percent may be noise. */
const least = { points: 3, days: 7, fall: 3 };
/** Longer than the holidays of Tết, during which nothing is switched on. */
const staleDays = 14;
/** Nothing is forecast beyond ten years. */
const mostDays = 3650;
/** Pairs grow with the square of the points. */
const mostPoints = 100;

/**
 * How long a supply lasts, from the levels it was seen at. The points since the last replacement decide the slope
 * (Theil–Sen, `theil-sen.ts`), without holidays (`idle-time.ts`). The range is made to hold what really comes nine times
 * in ten: the slope's own interval, how unsteady use was and will be (`usage-spread.ts`), and what earlier supplies of the
 * same place were used at. The level is taken from the line, no further from the last reading than the device's own step.
 */
export function forecastSupply(levels: readonly LevelPoint[], { now }: { now: number }): Forecast {
  const ordered = levels.toSorted((a, b) => a.at - b.at);
  if (ordered.at(-1)?.percent == null) return unknown(ordered.length === 0 ? 'too-little-data' : 'not-measured');
  const points = ordered.flatMap(({ at, percent: y }) => (y === null ? [] : [{ x: (at - now) / dayMs, y }]));
  const pieces = splitAtReplacements(points);
  const current = pieces.pop() ?? [];
  const last = current.at(-1);
  if (last === undefined) return unknown('too-little-data');
  if (-last.x > staleDays) return unknown('stale');
  if (last.y <= 0) return { daysLeft: { low: 0, likely: 0, high: 0 }, reason: null };
  const rate = rateOf(current);
  if ('reason' in rate) return unknown(rate.reason);
  const earlier = pieces.map(rateOf).flatMap((other) => ('reason' in other ? [] : [other.likely]));
  const spread = { ...rate, low: Math.min(rate.low, ...earlier), high: Math.max(rate.high, ...earlier) };
  return { daysLeft: daysLeft(current, last, spread), reason: null };
}

const unknown = (reason: ForecastReason): Forecast => ({ daysLeft: null, reason });

/** Percent a day, as positive numbers, or why that cannot be told. */
function rateOf(piece: readonly Point[]): Slope | { reason: ForecastReason } {
  const [first, last] = [piece[0], piece.at(-1)];
  const worked = withoutIdleTime(piece);
  const slope = theilSen(thinned(worked));
  if (first === undefined || last === undefined || slope === null) return { reason: 'too-little-data' };
  if (piece.length < least.points || last.x - first.x < least.days) return { reason: 'too-little-data' };
  const withIdle = worked[0]?.x === first.x ? slope : (theilSen(thinned(piece)) ?? slope);
  const fall = -withIdle.likely * (last.x - first.x);
  if (slope.likely < 0 && fall >= least.fall)
    return { low: Math.min(-slope.high, -withIdle.likely), likely: -slope.likely, high: -slope.low };
  return { reason: fall < 1 && first.y - last.y < least.fall ? 'level-not-falling' : 'too-little-data' };
}

function daysLeft(piece: readonly Point[], last: Point, rate: Slope): DaysLeft {
  const step = resolutionOf(piece);
  const worked = withoutIdleTime(piece);
  const fitted = lineAt(thinned(worked), -rate.likely, last.x);
  const level = Math.max(0, Math.min(last.y + step, Math.max(last.y - step, fitted)));
  const factor = factorOfDays(varianceOfUse(worked, rate.likely), {
    ...{ z, perDay: rate.likely, leftDays: level / rate.likely, seenDays: last.x - (worked[0]?.x ?? last.x) },
  });
  // The last reading may be some days old; the supply went on being used.
  const days = (amount: number, perDay: number, times = 1) =>
    perDay <= 0 ? mostDays : Math.min(mostDays, Math.max(0, (amount / perDay) * times + last.x));
  const [least, most] = [Math.max(0, level - step / 2), level + step / 2];
  const likely = days(level, rate.likely);
  return {
    low: Math.min(likely, days(least, rate.high), days(least, rate.likely, 1 / factor)),
    likely,
    high: Math.max(likely, days(most, rate.low), days(most, rate.likely, factor)),
  };
}

/** So many points at most, evenly by their order, the first and the last among them. */
function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length <= mostPoints) return points;
  const every = (points.length - 1) / (mostPoints - 1);
  return Array.from({ length: mostPoints }, (_, index) => points[Math.round(index * every)]).filter(
    (point) => point !== undefined,
  );
}
