import type { WorkingTime } from '../calendar/working-time.ts';

/** A ticket's state from a moment on, in milliseconds since 1970. */
export interface StateChange<State extends string = string> {
  at: number;
  state: State;
}

/** What a clock does in a state: count, stand still, or be at its end (until a later state starts it again). */
export type ClockAction = 'runs' | 'waits' | 'done';

/** One clock of a service level: what it does in each state and how much working time it allows. */
export interface ClockRule<State extends string = string> {
  name: string;
  in: Readonly<Record<State, ClockAction>>;
  /** Working hours or working days of the unit's own calendar; null for a clock that only measures. */
  target: { amount: number; unit: 'hours' | 'days' } | null;
}

/** A stretch of time in one state and what was counted of it. */
export interface Stretch<State extends string = string> {
  from: number;
  to: number;
  state: State;
  action: ClockAction;
  /** Working time counted, in milliseconds; 0 unless the clock runs. */
  counted: number;
}

/** What a clock says of a log at a moment; reckoned anew from the log each time, never stored as truth. */
export interface ClockReading<State extends string = string> {
  name: string;
  action: ClockAction;
  /** Working time counted, in milliseconds. */
  elapsed: number;
  /** Working time allowed; null for a clock that only measures. */
  allowed: number | null;
  /** When what is allowed is used up if the clock goes on; null while it waits, is done, or has no target. */
  dueAt: number | null;
  /** When what was allowed was used up; null while it is not. */
  breachedAt: number | null;
  /** False when a year of it has no known holidays: then they are counted as working days. */
  calendarKnown: boolean;
  stretches: Stretch<State>[];
}

/** Reads a clock from a ticket's log of states, in order of time, up to `now`. */
export function readClock<State extends string>(
  log: readonly StateChange<State>[],
  { rule, time, now }: { rule: ClockRule<State>; time: WorkingTime; now: number },
): ClockReading<State> {
  const stretches = toStretches(log, { rule, time, now });
  const start = log[0]?.at ?? now;
  const allowed = allowedBy(rule, time, start);
  let elapsed = 0;
  for (const { counted } of stretches) elapsed += counted;
  const action = stretches.at(-1)?.action ?? 'waits';
  return {
    name: rule.name,
    action,
    elapsed,
    allowed,
    dueAt: allowed !== null && action === 'runs' && elapsed <= allowed ? time.add(now, allowed - elapsed) : null,
    breachedAt: allowed === null ? null : usedUpAt(stretches, allowed, time),
    calendarKnown: time.knows(start, Math.max(start, now)),
    stretches,
  };
}

function toStretches<State extends string>(
  log: readonly StateChange<State>[],
  { rule, time, now }: { rule: ClockRule<State>; time: WorkingTime; now: number },
): Stretch<State>[] {
  const stretches: Stretch<State>[] = [];
  for (const [index, { at, state }] of log.entries()) {
    const from = Math.min(at, now);
    const to = Math.max(from, Math.min(log[index + 1]?.at ?? now, now));
    // The state that holds now is a stretch even when it has just begun.
    if (at > now || (to === from && index < log.length - 1)) continue;
    const action = rule.in[state];
    stretches.push({ from, to, state, action, counted: action === 'runs' ? time.between(from, to) : 0 });
  }
  return stretches;
}

const hour = 3_600_000;

function allowedBy({ target }: ClockRule, time: WorkingTime, start: number): number | null {
  if (target === null) return null;
  return target.amount * (target.unit === 'hours' ? hour : time.dayLength(start));
}

/** The moment in which so much has been counted, in milliseconds since 1970; null when it never was. */
export function countedAt(stretches: readonly Stretch[], amount: number, time: WorkingTime): number | null {
  let before = 0;
  for (const { from, counted } of stretches) {
    if (counted > 0 && before + counted >= amount) return time.add(from, amount - before);
    before += counted;
  }
  return null;
}

/** The moment in which more than is allowed begins to be counted. */
function usedUpAt(stretches: readonly Stretch[], allowed: number, time: WorkingTime): number | null {
  let before = 0;
  for (const { from, counted } of stretches) {
    if (before + counted > allowed) return time.add(from, allowed - before);
    before += counted;
  }
  return null;
}
