import type { AgentUpdate, Position } from '../store/index.ts';
import type { KnownReport } from './deduplicate.ts';

/** The last reports of an agent in a batch that say something of each. */
interface Last {
  report: KnownReport;
  pc: KnownReport['message']['pc'];
  probes: KnownReport['message']['probes'];
}

/** One update for each agent of a batch: where its reports stand, and its PC if that was read. */
export function agentUpdates(reports: readonly KnownReport[], highest: readonly Position[]): AgentUpdate[] {
  const seqs = new Map(highest.map(({ agent, boot, seq }) => [`${agent}|${boot}`, seq]));
  const updates = new Map<string, Last>();
  for (const report of reports) {
    const { pc, probes } = report.message;
    const before = updates.get(report.arrival.agent);
    // A heartbeat says nothing of probes; what was told last holds.
    const told = probes.length === 0 ? (before?.probes ?? probes) : probes;
    updates.set(report.arrival.agent, { report, pc: pc ?? before?.pc ?? null, probes: told });
  }
  return [...updates.values()].map(({ report: { arrival, message }, pc, probes }) => ({
    id: arrival.agent,
    lastReportAt: arrival.receivedAt,
    boot: message.boot,
    seq: seqs.get(`${arrival.agent}|${message.boot}`) ?? message.seq,
    losses: JSON.stringify(message.losses),
    probes: probes.length === 0 ? null : JSON.stringify(probes),
    pc: pc && { health: pc.health, reasons: JSON.stringify(pc.reasons), body: JSON.stringify(pc) },
  }));
}
