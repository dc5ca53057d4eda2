/** An agent that could read the network devices of its unit. Times in milliseconds, the hub's clock. */
export interface Candidate {
  id: string;
  online: boolean;
  /** When it was heard last, by report or presence; null for never. */
  heardAt: number | null;
  enrolledAt: number;
  retired: boolean;
}

interface Electing {
  holder: string | null;
  now: number;
  /** Start of this run of the hub: silence before it is the hub's own. */
  startedAt: number;
  takeOverSeconds: number;
}

/**
 * Pure: who reads the network devices of a unit. The holder stays while it is heard, so that nothing moves without need;
 * one that is silent for too long makes way for another that is there. With nobody there, nothing moves.
 */
export function electPoller(candidates: readonly Candidate[], electing: Electing): string | null {
  const { holder, now, startedAt, takeOverSeconds } = electing;
  const isFresh = (heardAt: number) => now - heardAt <= takeOverSeconds * 1000;
  const standing = candidates.filter(({ retired }) => !retired);
  const present = standing.find(({ id }) => id === holder);
  if (present !== undefined && isFresh(Math.max(present.heardAt ?? 0, startedAt))) return present.id;
  const [next] = standing
    .filter(({ id, online, heardAt }) => id !== holder && online && heardAt !== null && isFresh(heardAt))
    .toSorted((a, b) => a.enrolledAt - b.enrolledAt || (a.id < b.id ? -1 : 1));
  return next?.id ?? present?.id ?? null;
}
