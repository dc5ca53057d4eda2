import type { Sight, UnitSight } from './sight.ts';

/** Looks further apart than this leave a gap, in which nobody knows. */
export const longestGapMs = 180_000;

export interface LinkSituation {
  link: string;
  /** Each unit of the line. */
  units: readonly UnitSight[];
  /** The last that was seen of it. */
  last: Sight | null;
}

/** What is to be written: `extends` is the beginning of the row that only goes on. */
export type SightStep = { link: string } & (
  | { step: 'extend'; from: number; to: number }
  | { step: 'begin'; sight: Sight }
);

/**
 * What a look at all lines adds. A line is up as long as anybody at its end is heard. It is down when nobody is, and every
 * unit on it is known to be cut off. PCs that were switched off say nothing about a line: then nothing is written.
 */
export function planSights(situations: readonly LinkSituation[], now: number): SightStep[] {
  return situations.flatMap(({ link, units, last }): SightStep[] => {
    const state = stateOf(units);
    // A clock that went back adds nothing.
    if (state === null || (last !== null && last.to > now)) return [];
    const goesOn = last !== null && last.state === state && now - last.to <= longestGapMs;
    if (goesOn) return [{ link, step: 'extend', from: last.from, to: now }];
    return [{ link, step: 'begin', sight: { state, from: beginOf({ state, units, last, now }), to: now } }];
  });
}

function stateOf(units: readonly UnitSight[]): Sight['state'] | null {
  if (units.some(({ online }) => online > 0)) return 'up';
  return units.length > 0 && units.every(({ downSince }) => downSince !== null) ? 'down' : null;
}

/** That a line is down is found out later than it fell; it is down since then, but not while it was seen up. */
function beginOf({ state, units, last, now }: Omit<LinkSituation, 'link'> & { state: Sight['state']; now: number }) {
  if (state === 'up') return now;
  const since = Math.max(...units.map(({ downSince }) => downSince ?? now));
  return Math.min(now, Math.max(since, last?.to ?? since));
}
