import type { Tx } from '../store/index.ts';
import { applySteps } from '../store/tickets/apply-steps.ts';
import { requireTicket } from '../store/tickets/show-ticket.ts';
import type { StoredTicket } from '../store/tickets/ticket-row.ts';
import { iso } from '../tickets/iso.ts';
import { isOpen } from '../tickets/states.ts';

/** Says in the tickets that were open before a case that they are a part of it. */
export async function linkChildren(tx: Tx, { number, ticket }: StoredTicket, { now }: { now: number }): Promise<void> {
  for (const child of ticket.children ?? []) {
    if (child.ticket === null) continue;
    const latest = await requireTicket(tx, child.ticket);
    if (!isOpen(latest.ticket.state) || latest.ticket.partOf === number) continue;
    const steps = [{ action: 'link' as const, device: child.device, case: number }];
    await applySteps(tx, { steps, latest, at: iso(now), actor: 'hub' });
  }
}
