import type { AgentUpdate, Position } from '../store/index.ts';
import type { KnownReport } from './deduplicate.ts';

/** One update for each agent of a batch: where its reports stand, and its PC if that was read. */
export function agentUpdates(reports: readonly KnownReport[], highest: readonly Position[]): AgentUpdate[] {
  const seqs = new Map(highest.map(({ agent, boot, seq }) => [`${agent}|${boot}`, seq]));
  const updates = new Map<string, AgentUpdate>();
  for (const { arrival, message } of reports) {
    const { boot, losses, pc } = message;
    const before = updates.get(arrival.agent);
    updates.set(arrival.agent, {
      id: arrival.agent,
      lastReportAt: arrival.receivedAt,
      boot,
      seq: seqs.get(`${arrival.agent}|${boot}`) ?? message.seq,
      losses: JSON.stringify(losses),
      // A heartbeat says nothing of probes; what was told last holds.
      probes: message.probes.length === 0 ? (before?.probes ?? null) : JSON.stringify(message.probes),
      pc:
        pc === null
          ? (before?.pc ?? null)
          : { health: pc.health, reasons: JSON.stringify(pc.reasons), body: JSON.stringify(pc) },
    });
  }
  return [...updates.values()];
}
