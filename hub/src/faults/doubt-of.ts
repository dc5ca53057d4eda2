/** How an agent was heard last. Times in milliseconds, the hub's clock; null for never. */
export interface Hearing {
  presence: 'online' | 'offline' | null;
  goodbye?: 'shutdown' | 'stop' | null;
  presenceAt: number | null;
  reportAt: number | null;
  heartbeatSeconds: number;
}

/**
 * Why nothing that an agent said can be taken for the present: its connection ended, it says nothing, or it said itself that
 * its PC is being switched off, which is no fault.
 */
export type Doubt = 'agent-offline' | 'agent-silent' | 'pc-off';

/** Missing heartbeats after which an agent counts as silent. */
const heartbeats = 3;

/** What was not heard for so long is not news: somebody has taken it away. */
const oldMs = 7 * 86_400_000;

/**
 * Pure: why nothing that an agent said can be taken for the present; null when it can, and for one that was never heard. Silence
 * before this run of the hub is the hub's own, so that an agent has as long to come back as one that is silent; but one that
 * was silent already, and was not heard since, is so still.
 */
export function doubtOf(
  { presence, goodbye = null, presenceAt, reportAt, heartbeatSeconds }: Hearing,
  { now, startedAt, wasSilent = false }: { now: number; startedAt: number; wasSilent?: boolean },
): { doubt: Doubt | null; isNews: boolean } {
  const heard = Math.max(presenceAt ?? 0, reportAt ?? 0);
  const isNews = now - heard <= oldMs;
  if (heard === 0) return { doubt: null, isNews: false };
  // Whoever took its leave is away until it says that it is there, whatever became of the hub meanwhile; when it is missed, it is.
  if (presence === 'offline' && goodbye === 'shutdown') return { doubt: 'pc-off', isNews: true };
  if (wasSilent && heard < startedAt) return { doubt: 'agent-offline', isNews };
  const here = presenceAt !== null && presenceAt >= startedAt;
  if (here && presence === 'offline') return { doubt: 'agent-offline', isNews };
  const allowedMs = heartbeats * heartbeatSeconds * 1000;
  // A little after `now` is a message that came while the hub looked, or by another hub's clock. What was heard far in the
  // future was heard before the clock was set back.
  const since = Math.max(heard > now + allowedMs ? 0 : heard, startedAt);
  if (now - since <= allowedMs) return { doubt: null, isNews };
  return { doubt: here && presence === 'online' ? 'agent-silent' : 'agent-offline', isNews };
}
