import type { TicketChild } from '@motcua/contract';
import { type DueRules, dueAt, hasHeld } from '../faults/due-at.ts';
import type { FaultEntry } from '../faults/fault-entry.ts';
import { isOver } from '../faults/fold-reading.ts';
import type { FaultSettings } from '../faults/settings.ts';
import type { Tx } from '../store/index.ts';
import { applySteps } from '../store/tickets/apply-steps.ts';
import { countPeers } from '../store/tickets/count-peers.ts';
import { rememberTurns } from '../store/tickets/fault-memory.ts';
import { deleteFault, saveFault } from '../store/tickets/faults.ts';
import { latestTicket } from '../store/tickets/latest-ticket.ts';
import { iso } from '../tickets/iso.ts';
import { planTickets } from '../tickets/plan-tickets.ts';
import type { Calendars } from '../tickets/sla/calendars.ts';
import { hoursFor } from './hours-for.ts';
import { linkChildren } from './link-children.ts';

/** When, and by which rules, something is judged. */
export interface Moment {
  /** The hub's time in milliseconds. */
  now: number;
  settings: FaultSettings;
  calendars: Calendars;
}

/** Brings the ticket of one fault up to this moment and writes the fault; null once the fault is over. */
export async function settle(
  tx: Tx,
  entry: FaultEntry,
  { children, ...moment }: Moment & { children?: readonly TicketChild[] },
): Promise<FaultEntry | null> {
  const latest = await latestTicket(tx, entry.device);
  const peers = await countPeers(tx, entry);
  const rules = { settings: moment.settings, hours: await hoursFor(tx, entry, moment) };
  const situation = { ...entry, ticketed: entry.ticket !== null, ticket: latest?.ticket ?? null, peers };
  const more = { covered: isCovered(entry), hours: rules.hours, ...(children && { children }) };
  const steps = planTickets({ ...moment, devices: [{ ...situation, ...more }] });
  const current = await applySteps(tx, { steps, latest, at: iso(moment.now), actor: 'hub' });
  const begun = steps.some(({ action }) => action === 'open' || action === 'reopen');
  if (begun && current !== null) await linkChildren(tx, current, moment);
  if (isOver(entry.fault, moment.settings)) {
    await rememberTurns(tx, entry, moment);
    await deleteFault(tx, entry.device);
    return null;
  }
  const held = entry.ticket === null && !isCovered(entry) && hasHeld(entry.fault, { ...rules, now: moment.now });
  const settled = held ? { ...entry, ticket: current?.number ?? null } : entry;
  await saveFault(tx, settled, nextDue(settled, rules));
  return settled;
}

/** When a fault is to be looked at if nothing more is heard; null when only news can change anything. */
export const nextDue = (entry: FaultEntry, rules: DueRules): number | null =>
  entry.ticket === null && !isCovered(entry) ? dueAt(entry.fault, rules) : null;

export const isCovered = ({ coveredBy = null }: FaultEntry): boolean => coveredBy !== null;
