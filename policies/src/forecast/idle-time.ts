import type { Point } from './theil-sen.ts';

/** Longer than a weekend, and so many times slower than usual. */
const idle = { days: 4, times: 4 };

/**
 * The same points without the time in which nothing was used: holidays, repairs. The last point stays where it is. A gap
 * in which nobody looked but the level fell as usual is no idle time.
 */
export function withoutIdleTime(piece: readonly Point[]): Point[] {
  const falls = fallsOf(piece);
  const stretches = falls.slice(1).flatMap((to, index) => {
    const from = falls[index] ?? to;
    return to.x > from.x ? { from: from.x, to: to.x, days: to.x - from.x, fall: from.y - to.y } : [];
  });
  const rates = stretches.map(({ fall, days }) => fall / days).sort((a, b) => a - b);
  const usual = rates[rates.length >> 1] ?? 0;
  const empty = stretches.filter(({ days, fall }) => days > idle.days && (idle.times * fall) / days < usual);
  return piece
    .filter(({ x }) => !empty.some(({ from, to }) => from < x && x < to))
    .map(({ x, y }) => ({
      x: empty.reduce((moved, { to, days, fall }) => (x < to ? moved + days - fall / usual : moved), x),
      y,
    }));
}

/** The first point, and each that is lower than all before it. */
function fallsOf(piece: readonly Point[]): Point[] {
  let lowest = Number.POSITIVE_INFINITY;
  return piece.filter(({ y }) => {
    if (y >= lowest) return false;
    lowest = y;
    return true;
  });
}
