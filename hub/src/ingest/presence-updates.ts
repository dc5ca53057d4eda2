import type { Presence } from '@motcua/contract';
import type { PresenceUpdate } from '../store/index.ts';
import type { Known } from './arrival.ts';

export type KnownPresence = Known & { leaf: 'presence'; message: Presence };

/** The last presence of each agent in a batch; the end of a connection before the last one is none. */
export function presenceUpdates(presences: readonly KnownPresence[]): PresenceUpdate[] {
  const updates = new Map<string, PresenceUpdate>();
  for (const { arrival, message } of presences) {
    const late = message.state === 'offline' && message.at < (updates.get(arrival.agent)?.saidAt ?? '');
    if (late) continue;
    updates.set(arrival.agent, {
      id: arrival.agent,
      state: message.state,
      goodbye: message.state === 'offline' ? (message.goodbye ?? null) : null,
      boot: message.boot,
      at: arrival.receivedAt,
      saidAt: message.at,
      hostname: message.hostname,
      agentVersion: message.versions.agent,
      nodeVersion: message.versions.node,
      capabilities: JSON.stringify(message.capabilities),
    });
  }
  return [...updates.values()];
}
