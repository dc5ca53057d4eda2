/** A cause of some ticket of a device; `until` is null while it holds. RFC 3339. */
export interface PastCause {
  ticket: number;
  reason: string;
  since: string;
  until: string | null;
}

/** How often a reason came back on a device, and when it did so last. */
export interface Recurrence {
  reason: string;
  times: number;
  /** When it began for the first and the last time. */
  firstAt: string;
  lastAt: string;
  tickets: number[];
}

const dayMs = 86_400_000;

/** Reasons that came back within so many days after they had ended, over all tickets of one device. Pure. */
export function countRecurrences(causes: readonly PastCause[], { days }: { days: number }): Recurrence[] {
  const groups = [...Map.groupBy(causes, ({ reason }) => reason)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return groups.flatMap(([reason, of]) => {
    const sorted = of.toSorted((a, b) => (a.since === b.since ? a.ticket - b.ticket : a.since < b.since ? -1 : 1));
    const [first, ...later] = sorted;
    const times = first === undefined ? 0 : countBacks(first, { later, days });
    if (first === undefined || times === 0) return [];
    const tickets = [...new Set(sorted.map(({ ticket }) => ticket))];
    return [{ reason, times, firstAt: first.since, lastAt: (sorted.at(-1) ?? first).since, tickets }];
  });
}

function countBacks({ until }: PastCause, { later, days }: { later: readonly PastCause[]; days: number }): number {
  let times = 0;
  /** The last end so far; null while one of them still holds. */
  let ended = until;
  for (const cause of later) {
    if (ended !== null && cause.since >= ended) {
      if (Date.parse(cause.since) <= Date.parse(ended) + days * dayMs) times += 1;
      ended = cause.until;
    } else {
      // One that began while another still held is the same breakdown, told twice.
      const ends = [ended, cause.until].filter((end) => end !== null).toSorted();
      ended = ends.length === 2 ? (ends[1] ?? null) : null;
    }
  }
  return times;
}
