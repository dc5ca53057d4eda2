export { availability } from './availability.ts';
export { type Line, linesOf, nearestVersion } from './line.ts';
export { monthParts } from './month-parts.ts';
export { longestGapMs } from './plan-sights.ts';
export type { Sight } from './sight.ts';
export { watchLinks } from './watch-links.ts';
