import type { WorkingTime } from '../calendar/working-time.ts';
import { type ClockReading, countedAt } from './clock.ts';

/** Steps of an escalation, the mildest first. Stored for ever: never rename one. */
export const escalationSteps = ['due_soon', 'overdue', 'long_overdue'] as const;
export type EscalationStep = (typeof escalationSteps)[number];

/** Who a step tells: who works on the ticket, or a desk. */
export const escalationTargets = ['assignee', 'it_staff', 'counter_head', 'unit_head', 'superior'] as const;
type EscalationTarget = (typeof escalationTargets)[number];

/** When a step is due, in percent of what a clock allows, and who is told. */
export interface EscalationRule {
  step: EscalationStep;
  percent: number;
  to: EscalationTarget;
}

/** Project defaults, found in no regulation. */
export const defaultEscalations: readonly EscalationRule[] = [
  { step: 'due_soon', percent: 75, to: 'assignee' },
  { step: 'overdue', percent: 100, to: 'counter_head' },
  { step: 'long_overdue', percent: 200, to: 'unit_head' },
];

/** What of an escalation a log has. */
export interface TakenStep {
  step: string;
  clock: string;
}

/** A step that is due. */
export interface DueStep extends EscalationRule {
  clock: string;
  /** When so much was used up, in milliseconds since 1970: by the calendar that is known now. */
  reachedAt: number;
  /** When all that is allowed is, or was, used up. */
  dueAt: number;
}

interface Asked {
  rules: readonly EscalationRule[];
  /** Steps taken since the ticket was opened last. */
  taken: readonly TakenStep[];
  time: WorkingTime;
  now: number;
}

/**
 * Pure: the steps that are due now and were not taken, of each running clock the sharpest one only, since it says what a milder
 * one would; and when the next one will be due if the clocks go on (null: none).
 */
export function planEscalation(
  readings: readonly ClockReading[],
  asked: Asked,
): { due: DueStep[]; nextAt: number | null } {
  const plans = readings.map((reading) => planClock(reading, asked));
  const nexts = plans.flatMap(({ nextAt }) => (nextAt === null ? [] : [nextAt]));
  return { due: plans.flatMap(({ due }) => due), nextAt: nexts.length === 0 ? null : Math.min(...nexts) };
}

function planClock(
  { name: clock, action, elapsed, allowed, dueAt, breachedAt, stretches }: ClockReading,
  { rules, taken, time, now }: Asked,
): { due: DueStep[]; nextAt: number | null } {
  if (allowed === null || action !== 'runs') return { due: [], nextAt: null };
  const sorted = rules.toSorted((a, b) => a.percent - b.percent);
  const reached = sorted.flatMap((rule) => {
    const least = leastOf(rule, allowed);
    const reachedAt = elapsed < least ? null : countedAt(stretches, least, time);
    return reachedAt === null ? [] : [{ ...rule, clock, reachedAt, dueAt: breachedAt ?? dueAt ?? reachedAt }];
  });
  const isTaken = ({ step }: EscalationRule) => taken.some((one) => one.clock === clock && one.step === step);
  const lastTaken = sorted.findLastIndex(isTaken);
  const sharpest = reached.at(-1);
  const due = sharpest !== undefined && reached.length - 1 > lastTaken ? [sharpest] : [];
  const next = sorted[Math.max(reached.length, lastTaken + 1)];
  if (next === undefined) return { due, nextAt: null };
  return { due, nextAt: time.add(now, Math.max(0, leastOf(next, allowed) - elapsed)) };
}

/** What is allowed may be used to the last moment: late is who uses more. */
const leastOf = ({ percent }: EscalationRule, allowed: number): number =>
  (allowed * percent) / 100 + (percent >= 100 ? 1 : 0);
