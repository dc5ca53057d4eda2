import type { Point } from './theil-sen.ts';

/** Longer than a weekend, and this many times as long as the level usually takes to fall a step. */
const idle = { days: 4, times: 4 };

/** The same points without the time in which nothing was used: holidays, repairs. The last point stays where it is. */
export function withoutIdleTime(piece: readonly Point[]): Point[] {
  const falls = piece.filter(isLowest);
  const lengths = falls.slice(1).map((fall, index) => fall.x - (falls[index]?.x ?? fall.x));
  const usual = lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0;
  const isIdle = (length: number) => length > idle.days && length > idle.times * usual;
  const stretches = falls.slice(1).flatMap((end, index) => {
    const length = lengths[index] ?? 0;
    return isIdle(length) ? [{ from: end.x - length, to: end.x, cut: length - usual }] : [];
  });
  return piece
    .filter(({ x }) => !stretches.some(({ from, to }) => from < x && x < to))
    .map(({ x, y }) => ({ x: stretches.reduce((moved, { to, cut }) => (x < to ? moved + cut : moved), x), y }));
}

/** The first point, and each that is lower than all before it. */
const isLowest = ({ y }: Point, index: number, points: readonly Point[]): boolean =>
  index === 0 || y < lowestBefore(points, index);

function lowestBefore(points: readonly Point[], index: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < index; at++) lowest = Math.min(lowest, points[at]?.y ?? lowest);
  return lowest;
}
