import { type EscalationRule, planEscalation, type WorkingTime } from '@motcua/policies';
import type { ClockedTicket } from '../store/tickets/escalations.ts';
import { iso } from '../tickets/iso.ts';
import type { Fact } from '../tickets/plan-verb.ts';
import { readClocks } from '../tickets/sla/read-clocks.ts';

/** Who has a ticket that nobody was named for. */
const nobodyNamed = 'it_staff';

/** Pure: what the clocks of a ticket write into its log now, and when to look again (null: not before something happens to it). */
export function planTicket(
  { ticket, log, taken }: Pick<ClockedTicket, 'ticket' | 'log' | 'taken'>,
  { rules, time, now }: { rules: readonly EscalationRule[]; time: WorkingTime; now: number },
): { facts: Fact[]; nextAt: number | null } {
  const { kind, priority, assignee } = ticket;
  const { due, nextAt } = planEscalation(readClocks(log, { kind, priority, time, now }), { rules, taken, time, now });
  const facts = due.map(({ step, clock, to, percent, dueAt, reachedAt }): Fact => {
    const told = to === 'assignee' ? (assignee ?? nobodyNamed) : to;
    const data = { step, clock, to: told, percent, dueAt: iso(dueAt), reachedAt: iso(reachedAt) };
    return { type: 'escalated', data };
  });
  return { facts, nextAt };
}
