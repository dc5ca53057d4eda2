import { type Entry, roomOf } from './entry.ts';

/**
 * Entries to give up: first all that are too old, then as many as must make room, oldest telemetry first, changes of state
 * last, oldest first. The newest entry always stays: a box too small for one report would never tell anything.
 */
export function planDrops(
  entries: readonly Entry[],
  { limitBytes, oldest }: { limitBytes: number; oldest: number },
): Entry[] {
  const newest = entries.at(-1);
  const able = entries.filter((entry) => entry !== newest);
  const stale = able.filter(({ age }) => age < oldest);
  const live = able.filter(({ age }) => age >= oldest);
  const dispensable = [...live.filter(({ urgency }) => urgency === 'telemetry'), ...live.filter(isState)];
  let room = sum(live) + (newest === undefined ? 0 : roomOf(newest));
  const squeezed = dispensable.filter((entry) => {
    if (room <= limitBytes) return false;
    room -= roomOf(entry);
    return true;
  });
  return [...stale, ...squeezed];
}

const isState = ({ urgency }: Entry): boolean => urgency === 'state';
const sum = (entries: readonly Entry[]): number => entries.reduce((total, entry) => total + roomOf(entry), 0);
