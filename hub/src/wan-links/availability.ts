import type { Sight } from './sight.ts';

export interface MonthQuestion {
  /** Milliseconds since 1970; the end is not part of it. */
  from: number;
  to: number;
  sights: readonly Sight[];
  targetPercent: number | null;
}

/** A line over a time, around the clock. Seconds are whole; percent to three digits, rounded against the carrier. */
export interface Availability {
  totalSeconds: number;
  upSeconds: number;
  downSeconds: number;
  unknownSeconds: number;
  leastPercent: number | null;
  mostPercent: number | null;
  outages: number;
  longestOutageSeconds: number;
  verdict: 'met' | 'missed' | 'unknown';
  reason: 'no-target' | 'not-seen-enough' | 'no-time' | null;
}

/** How long a line was up, down and unseen. It met its target when even the unseen time cannot spoil it. */
export function availability({ from, to, sights, targetPercent }: MonthQuestion): Availability {
  const inside = sights
    .map(({ state, ...sight }) => ({ state, from: Math.max(from, sight.from), to: Math.min(to, sight.to) }))
    .filter((sight) => sight.to > sight.from);
  const total = seconds(Math.max(0, to - from));
  const sum = (state: Sight['state']) =>
    seconds(inside.filter((sight) => sight.state === state).reduce((all, sight) => all + sight.to - sight.from, 0));
  const [up, down] = [sum('up'), sum('down')];
  const unknown = Math.max(0, total - up - down);
  const percent = (part: number) => (total === 0 ? null : Math.floor((part / total) * 100_000) / 1000);
  const counted = { leastPercent: percent(up), mostPercent: percent(total - down) };
  const lengths = outagesIn(inside);
  return {
    ...{ totalSeconds: total, upSeconds: up, downSeconds: down, unknownSeconds: unknown, ...counted },
    ...{ outages: lengths.length, longestOutageSeconds: Math.max(0, ...lengths) },
    ...judge({ ...counted, targetPercent }),
  };
}

const seconds = (ms: number): number => Math.floor(ms / 1000);

/** Lengths of the outages: what was down, and down again without having been seen up between, is one. */
function outagesIn(sights: readonly Sight[]): number[] {
  const sorted = sights.toSorted((a, b) => a.from - b.from);
  const begun = sorted.filter(({ state }, index) => state === 'down' && sorted[index - 1]?.state !== 'down');
  return begun.map(({ from }) => {
    const parts = sorted.slice(sorted.findIndex((sight) => sight.from === from));
    const until = parts.findIndex(({ state }) => state === 'up');
    const own = until < 0 ? parts : parts.slice(0, until);
    return seconds(own.reduce((all, sight) => all + sight.to - sight.from, 0));
  });
}

function judge({
  leastPercent,
  mostPercent,
  targetPercent,
}: Pick<Availability, 'leastPercent' | 'mostPercent'> & { targetPercent: number | null }): Pick<
  Availability,
  'verdict' | 'reason'
> {
  if (targetPercent === null) return { verdict: 'unknown', reason: 'no-target' };
  if (leastPercent === null || mostPercent === null) return { verdict: 'unknown', reason: 'no-time' };
  if (leastPercent >= targetPercent) return { verdict: 'met', reason: null };
  return mostPercent < targetPercent
    ? { verdict: 'missed', reason: null }
    : { verdict: 'unknown', reason: 'not-seen-enough' };
}
