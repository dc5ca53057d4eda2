export { availability } from './availability.ts';
export { monthWindow } from './month-window.ts';
export { longestGapMs } from './plan-sights.ts';
export { watchLinks } from './watch-links.ts';
