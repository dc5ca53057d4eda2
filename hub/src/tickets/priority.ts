import type { priorityReasonWords } from '@motcua/contract';

/** P1 is the most urgent. */
export type Priority = 'P1' | 'P2' | 'P3';

/** Devices of one unit that can do the same work. */
export interface Peers {
  total: number;
  down: number;
}

/**
 * Project default, found in no regulation: degraded is P3, down is P2, and P1 when no device is left working in the unit that
 * can do its work, because then the counter cannot serve a citizen.
 */
export function priorityOf({ level, peers }: { level: 'down' | 'degraded'; peers: Peers }): Priority {
  if (level === 'degraded') return 'P3';
  return peers.total > 0 && peers.down >= peers.total ? 'P1' : 'P2';
}

/** Why a ticket became more urgent by itself. Stored for ever: never rename one. */
export type PriorityReason = keyof typeof priorityReasonWords;

/** The more urgent of two: a ticket is raised while it is open, never lowered behind somebody's back. */
export const moreUrgent = (one: Priority, other: Priority): Priority => (one < other ? one : other);
