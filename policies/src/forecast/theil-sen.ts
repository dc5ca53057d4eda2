/** A measurement; `x` and `y` in whatever units, the slope is in y per x. */
export interface Point {
  x: number;
  y: number;
}

export interface Slope {
  low: number;
  likely: number;
  high: number;
}

/** Normal quantile of a two-sided interval of 90 %. */
export const z = 1.645;

/**
 * The slope of points by Theil and Sen: the median of the slopes of all pairs, which up to 29 % of wrong points cannot
 * move far; its 90 % interval by ranks from the variance of Kendall's S, ties in `y` taken off.
 * Source: P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, JASA 63 (1968) 1379–1389.
 * Null when no two points differ in `x`.
 */
export function theilSen(points: readonly Point[]): Slope | null {
  // Typed, because it sorts numbers many times as fast.
  const slopes = Float64Array.from(pairSlopes(points)).sort();
  if (slopes.length === 0) return null;
  const half = (z * Math.sqrt(kendallVariance(points))) / 2;
  const middle = slopes.length / 2;
  const at = (rank: number) => slopes[Math.min(slopes.length - 1, Math.max(0, rank))] ?? 0;
  return { low: at(Math.floor(middle - half) - 1), likely: medianOf(slopes), high: at(Math.ceil(middle + half)) };
}

function pairSlopes(points: readonly Point[]): number[] {
  const slopes: number[] = [];
  points.forEach((a, index) => {
    for (let other = index + 1; other < points.length; other++) {
      const b = points[other];
      if (b !== undefined && b.x !== a.x) slopes.push((b.y - a.y) / (b.x - a.x));
    }
  });
  return slopes;
}

function kendallVariance(points: readonly Point[]): number {
  const term = (n: number) => n * (n - 1) * (2 * n + 5);
  const ties = [...Map.groupBy(points, ({ y }) => y).values()].map(({ length }) => term(length));
  return (term(points.length) - ties.reduce((sum, tie) => sum + tie, 0)) / 18;
}

/** The median of values that are in order. */
function medianOf(sorted: ArrayLike<number>): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Where a line of that slope passes at `x`: through the median of what is left over (Sen's intercept). */
export function lineAt(points: readonly Point[], slope: number, x: number): number {
  const residuals = points.map((point) => point.y - slope * (point.x - x));
  return medianOf(residuals.sort((a, b) => a - b));
}
