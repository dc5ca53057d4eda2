import type { ClockReading } from '@motcua/policies';
import { iso } from '../iso.ts';

/** What somebody is to be told of a clock, once. */
export interface Escalation {
  step: 'due_soon' | 'overdue';
  clock: string;
  /** When what is allowed is, or was, used up; RFC 3339. */
  dueAt: string;
}

/** Of what is allowed, so much may be used before it is said that it is due soon. A project default. */
const soonShare = 0.75;

/** The steps that are due now and were not taken since the ticket was last opened; one that is overdue was due soon before. */
export function planEscalations(
  readings: readonly Pick<ClockReading, 'name' | 'action' | 'elapsed' | 'allowed' | 'dueAt' | 'breachedAt'>[],
  taken: readonly Escalation[],
): Escalation[] {
  return readings.flatMap(({ name: clock, action, elapsed, allowed, dueAt, breachedAt }): Escalation[] => {
    const done = (step: Escalation['step']) => taken.some((one) => one.clock === clock && one.step === step);
    if (allowed === null || action !== 'runs') return [];
    if (breachedAt !== null) return done('overdue') ? [] : [{ step: 'overdue', clock, dueAt: iso(breachedAt) }];
    if (dueAt === null || elapsed < allowed * soonShare || done('due_soon')) return [];
    return [{ step: 'due_soon', clock, dueAt: iso(dueAt) }];
  });
}
