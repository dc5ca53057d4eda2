import type { Point } from './theil-sen.ts';

/** A week, so that its weekend is no surprise, and a coarse step of the level little; less of it when there is less. */
const lag = { days: 7, share: 1 / 3 };

/**
 * How unsteady use is: the variance of what is used in a day, from the differences over about a week from a steady rate.
 * Readings of one level after the other are no independent measurements of a line, so the line's own interval is too
 * narrow: use adds up, as a random walk with drift does.
 */
export function varianceOfUse(points: readonly Point[], perDay: number): number {
  const span = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
  const least = Math.min(lag.days, span * lag.share);
  let end = 0;
  const found = points.flatMap(({ x, y }) => {
    while (end < points.length && (points[end]?.x ?? x) - x < least) end++;
    const later = points[end];
    return later === undefined || later.x === x ? [] : (y - later.y - perDay * (later.x - x)) ** 2 / (later.x - x);
  });
  return found.length === 0 ? 0 : found.reduce((sum, each) => sum + each, 0) / found.length;
}

/**
 * By what factor the days may be fewer or more: the rate was seen for some days only, and use goes on being unsteady. The
 * moment at which a walk with drift arrives has the variance of the inverse Gaussian (Folks and Chhikara, JRSS B 40
 * (1978) 263–289); taken on a logarithmic scale, so that neither end is negative;
 * the quantile is Student's, because few weeks tell little of a variance (Abramowitz and Stegun 26.7.5, first term).
 */
export function factorOfDays(
  variance: number,
  { perDay, seenDays, leftDays, z }: { perDay: number; seenDays: number; leftDays: number; z: number },
): number {
  if (variance <= 0 || perDay <= 0 || seenDays <= 0 || leftDays <= 0) return 1;
  const degrees = Math.max(1 / lag.share, seenDays / lag.days);
  const quantile = z * (1 + (z * z + 1) / (4 * degrees));
  return Math.exp(((quantile * Math.sqrt(variance)) / perDay) * Math.sqrt(1 / seenDays + 1 / leftDays));
}
