import type { WorkingTime } from '../calendar/working-time.ts';
import { readClock, type StateChange } from '../sla/clock.ts';
import { type ClockedState, defaultClocks, type ServiceClass } from '../sla/defaults.ts';
import { type CauseClass, mainCause } from './cause-classes.ts';

/** A ticket as known at the moment that a report is about. */
export interface ReportTicket {
  number: number;
  /** Code of its unit then: what moved counts where it had come to. */
  unit: string;
  service: ServiceClass;
  priority: 'P1' | 'P2' | 'P3';
  /** Of its device on the books; null is not known. */
  model: string | null;
  causes: readonly { reason: string }[];
  /** In order of time, nothing after that moment. */
  log: readonly StateChange<ClockedState>[];
  time: WorkingTime;
}

/** What a clock with a time allowed came to; `unset` where none was allowed. */
interface ClockOutcome {
  spent: number;
  outcome: 'kept' | 'broken' | 'unset';
}

/** What one ticket adds to a report. */
export interface TicketFigures {
  number: number;
  unit: string;
  model: string | null;
  class: CauseClass;
  openBefore: boolean;
  opened: boolean;
  cameBack: number;
  closed: number;
  rejected: number;
  reopened: number;
  openAtEnd: boolean;
  openedAt: number;
  /** Closed in the period and still so at its end. */
  done: boolean;
  waited: number;
  clocks: Readonly<Record<'reaction' | 'repair', ClockOutcome>>;
  calendarKnown: boolean;
}

interface Span {
  begins: number;
  knownAt: number;
  classOf: (reason: string) => CauseClass;
}

const isEnd = (state: ClockedState | undefined): boolean => state === 'closed' || state === 'rejected';

/** Reads one ticket's log for a report; null for one that has nothing to do with the period. */
export function ticketFigures(ticket: ReportTicket, { begins, knownAt, classOf }: Span): TicketFigures | null {
  const { number, unit, model, causes, log } = ticket;
  const first = log[0];
  const last = log.at(-1);
  if (first === undefined || last === undefined) return null;
  const held = log.findLast(({ at }) => at < begins);
  if (isEnd(held?.state) && last.at < begins) return null;
  const steps = log.map((step, at) => ({ ...step, before: log[at - 1]?.state })).filter(({ at }) => at >= begins);
  const count = (test: (step: (typeof steps)[number]) => boolean) => steps.filter(test).length;
  const clocks = readClocks(ticket, knownAt);
  return {
    ...{ number, unit, model, class: classOf(mainCause(causes)), openedAt: first.at },
    ...{ openBefore: held !== undefined && !isEnd(held.state), openAtEnd: !isEnd(last.state) },
    opened: first.at >= begins,
    cameBack: count(({ state, before }) => isEnd(before) && !isEnd(state)),
    closed: count(({ state, before }) => state === 'closed' && !isEnd(before)),
    rejected: count(({ state, before }) => state === 'rejected' && !isEnd(before)),
    reopened: count(({ state }) => state === 'reopened'),
    done: last.state === 'closed' && last.at >= begins,
    ...clocks,
  };
}

function readClocks({ log, service, priority, time }: ReportTicket, now: number) {
  const readings = defaultClocks(service, priority).map((rule) => readClock(log, { rule, time, now }));
  const of = (name: string) => readings.find((reading) => reading.name === name);
  const outcome = (name: string): ClockOutcome => {
    const { elapsed = 0, allowed = null, breachedAt = null } = of(name) ?? {};
    return { spent: elapsed, outcome: allowed === null ? 'unset' : breachedAt === null ? 'kept' : 'broken' };
  };
  return {
    waited: of('waiting')?.elapsed ?? 0,
    clocks: { reaction: outcome('reaction'), repair: outcome('repair') },
    calendarKnown: readings.every(({ calendarKnown }) => calendarKnown),
  };
}
