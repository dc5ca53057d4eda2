import { dueAt, hasHeld } from '../faults/due-at.ts';
import type { FaultEntry } from '../faults/fault-entry.ts';
import { isOver } from '../faults/fold-reading.ts';
import type { FaultSettings } from '../faults/settings.ts';
import type { Tx } from '../store/index.ts';
import { applySteps } from '../store/tickets/apply-steps.ts';
import { countPeers } from '../store/tickets/count-peers.ts';
import { deleteFault, saveFault } from '../store/tickets/faults.ts';
import { latestTicket } from '../store/tickets/latest-ticket.ts';
import { iso } from '../tickets/iso.ts';
import { planTickets } from '../tickets/plan-tickets.ts';

/** When, and by which rules, something is judged. */
export interface Moment {
  /** The hub's time in milliseconds. */
  now: number;
  settings: FaultSettings;
}

/** Brings the ticket of one fault up to this moment and writes the fault; null once the fault is over. */
export async function settle(tx: Tx, entry: FaultEntry, moment: Moment): Promise<FaultEntry | null> {
  const latest = await latestTicket(tx, entry.device);
  const peers = await countPeers(tx, entry);
  const situation = { ...entry, ticketed: entry.ticket !== null, ticket: latest?.ticket ?? null, peers };
  const steps = planTickets({ ...moment, devices: [situation] });
  const current = await applySteps(tx, { steps, latest, at: iso(moment.now), actor: 'hub' });
  if (isOver(entry.fault, moment.settings)) {
    await deleteFault(tx, entry.device);
    return null;
  }
  const held = entry.ticket === null && hasHeld(entry.fault, moment);
  const settled = held ? { ...entry, ticket: current?.number ?? null } : entry;
  await saveFault(tx, settled, settled.ticket === null ? dueAt(entry.fault, moment.settings) : null);
  return settled;
}
