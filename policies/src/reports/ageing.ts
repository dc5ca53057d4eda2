import type { TicketFigures } from './ticket-figures.ts';

/** Whole days since the opening, both included; no limit is null. */
const buckets = [
  { fromDays: 0, toDays: 1 },
  { fromDays: 2, toDays: 7 },
  { fromDays: 8, toDays: 30 },
  { fromDays: 31, toDays: 90 },
  { fromDays: 91, toDays: null },
] as const;

const dayMs = 86_400_000;

/** What was open at the end, by how long ago it was opened. */
export function ageingOf(tickets: readonly TicketFigures[], knownAt: number) {
  const aged = tickets
    .filter(({ openAtEnd }) => openAtEnd)
    .map(({ number, openedAt }) => ({ number, days: Math.floor((knownAt - openedAt) / dayMs) }));
  return buckets.map(({ fromDays, toDays }) => {
    const inside = aged.filter(({ days }) => days >= fromDays && (toDays === null || days <= toDays));
    return { fromDays, toDays, tickets: inside.map(({ number }) => number) };
  });
}
