import type { Point } from './theil-sen.ts';

/** Points of percent by which a level must rise for the supply to count as replaced; what is less is noise. */
const leastRise = 10;
/** A level that is told in coarse steps may flicker by one of them. */
const stepsOfRise = 1.5;

/** Splits levels where the supply was replaced or filled up. Within a piece the level only falls, noise apart. */
export function splitAtReplacements(levels: readonly Point[]): Point[][] {
  const rise = Math.max(leastRise, stepsOfRise * resolutionOf(levels));
  const pieces: Point[][] = [];
  let before: Point | undefined;
  for (const level of levels) {
    if (before === undefined || level.y - before.y >= rise) pieces.push([]);
    pieces.at(-1)?.push(level);
    before = level;
  }
  return pieces;
}

/** The smallest step a level was seen to fall by; 0 when it never fell. */
export function resolutionOf(levels: readonly Point[]): number {
  const steps = levels.slice(1).map((level, index) => (levels[index]?.y ?? level.y) - level.y);
  return steps.reduce((least, step) => (step > 0 && (least === 0 || step < least) ? step : least), 0);
}
