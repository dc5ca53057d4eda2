import { appendAudit, type Tx } from '../store/index.ts';
import { applySteps } from '../store/tickets/apply-steps.ts';
import { latestTicket } from '../store/tickets/latest-ticket.ts';
import { planCloneCleared, planCloned } from '../tickets/plan-identity.ts';
import type { Clone } from './fold-boots.ts';
import { systemEntry } from './system-entry.ts';

interface Flagging {
  agent: string;
  hostname: string | null;
  unit: string;
  at: string;
  clone: Clone;
  /** Days within which a closed ticket is opened again. */
  reopenDays: number;
}

/** Both stay: which of the two is the copy is for a person to see, who gets a ticket for it. False when it was known. */
export async function flagClone(tx: Tx, { clone, reopenDays, ...about }: Flagging): Promise<boolean> {
  const { agent, unit, at } = about;
  const { numUpdatedRows } = await tx
    .updateTable('agent')
    .set({ clone_suspected_at: at, clone_reason: JSON.stringify(clone) })
    .where('id', '=', agent)
    // Two hubs may hear the same: one of them is the first.
    .where('clone_suspected_at', 'is', null)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  const latest = await latestTicket(tx, agent);
  const steps = planCloned({ ...about, now: Date.parse(at), ticket: latest?.ticket ?? null, reopenDays });
  const stored = await applySteps(tx, { steps, latest, at, actor: 'hub' });
  const detail = { boots: clone.boots, hostnames: clone.hostnames, ticket: stored?.number ?? null };
  await appendAudit(tx, systemEntry(at, { action: 'agent.clone-suspected', object: `agent:${agent}`, unit, detail }));
  return true;
}

/**
 * A person has seen to it: what was heard is forgotten, so that whoever is still there is not taken for a copy of its own past,
 * and the ticket loses its cause. Two that alternate from now on are flagged anew. Null when there was nothing to see to.
 */
export async function clearClone(
  tx: Tx,
  { agent, at, actor, reason }: { agent: string; at: string; actor: string; reason: string },
): Promise<{ suspectedAt: string; ticket: number | null } | null> {
  const row = await tx.selectFrom('agent').select('clone_suspected_at').where('id', '=', agent).executeTakeFirst();
  const suspectedAt = row?.clone_suspected_at ?? null;
  if (suspectedAt === null) return null;
  await tx.updateTable('agent').set({ clone_suspected_at: null, clone_reason: null }).where('id', '=', agent).execute();
  await tx.deleteFrom('agent_boots').where('agent', '=', agent).execute();
  const latest = await latestTicket(tx, agent);
  const steps = planCloneCleared({ agent, now: Date.parse(at), ticket: latest?.ticket ?? null, note: reason });
  const stored = await applySteps(tx, { steps, latest, at, actor });
  return { suspectedAt, ticket: steps.length === 0 ? null : (stored?.number ?? null) };
}
