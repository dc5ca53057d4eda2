import type { Health } from '@motcua/contract';
import type { Doubt } from '../../faults/doubt-of.ts';
import type { AgentTable } from '../../store/index.ts';

/** What an agent's state is judged by, besides its row. */
export interface Viewpoint {
  now: number;
  /** Start of this run of the hub: whoever was connected before it is not connected now. */
  startedAt: string;
}

/** How an agent stands to the hub. */
export interface AgentState {
  online: boolean;
  /** Why nothing it said can be taken for the present; null when it can. */
  doubt: Doubt | null;
}

/** Missing heartbeats after which an agent counts as silent. */
const heartbeats = 3;

export const silentAfterMs = (heartbeatSeconds: number): number => heartbeats * heartbeatSeconds * 1000;

/** Judges whether an agent is there, from its will and from how long it has said nothing. */
export function agentState(
  agent: Pick<AgentTable, 'presence_state' | 'presence_at' | 'presence_goodbye' | 'last_report_at'>,
  { now, startedAt, heartbeatSeconds }: Viewpoint & { heartbeatSeconds: number },
): AgentState {
  const { presence_state, presence_at, presence_goodbye, last_report_at } = agent;
  if (presence_state === 'offline' && presence_goodbye === 'shutdown') return { online: false, doubt: 'pc-off' };
  const online = presence_state === 'online' && presence_at !== null && presence_at >= startedAt;
  if (!online) return { online, doubt: 'agent-offline' };
  const last = Date.parse(last_report_at === null || last_report_at < presence_at ? presence_at : last_report_at);
  return { online, doubt: now - last > silentAfterMs(heartbeatSeconds) ? 'agent-silent' : null };
}

/** Health as it may be shown: what an absent agent said last is no longer known. */
export const shownHealth = (
  said: { health: Health; reasons: string[] },
  doubt: AgentState['doubt'],
): { health: Health; reasons: string[] } => (doubt === null ? said : { health: 'unknown', reasons: [doubt] });
