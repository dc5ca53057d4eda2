import type { ClockAction, ClockRule } from './clock.ts';

/** States of a ticket as the clocks know them; the hub's table of states must have the same. */
export type ClockedState =
  | 'new'
  | 'triaged'
  | 'waiting_approval'
  | 'assigned'
  | 'in_progress'
  | 'waiting_parts'
  | 'waiting_vendor'
  | 'resolved'
  | 'accepted'
  | 'closed'
  | 'reopened'
  | 'rejected';

type Actions = Readonly<Record<ClockedState, ClockAction>>;

const ended = { resolved: 'done', accepted: 'done', closed: 'done', rejected: 'done' } as const;
const untouched = { new: 'runs', reopened: 'runs' } as const;

/** Until somebody has taken it up; again when it is reopened. */
const reaction: Actions = {
  ...{ ...untouched, ...ended, triaged: 'done', assigned: 'done', in_progress: 'done' },
  ...{ waiting_approval: 'done', waiting_parts: 'done', waiting_vendor: 'done' },
};
/** While it is in the hands of those who repair; what others are waited for is not theirs. */
const repair: Actions = {
  ...{ ...untouched, ...ended, triaged: 'runs', assigned: 'runs', in_progress: 'runs' },
  ...{ waiting_approval: 'waits', waiting_parts: 'waits', waiting_vendor: 'waits' },
};
/** While approval, parts or a vendor are waited for. */
const waiting: Actions = {
  ...{ new: 'waits', reopened: 'waits', ...ended, triaged: 'waits', assigned: 'waits', in_progress: 'waits' },
  ...{ waiting_approval: 'runs', waiting_parts: 'runs', waiting_vendor: 'runs' },
};

/** What breaks: something at a counter, by office hours, or a data centre or line, around the clock. */
export type ServiceClass = 'counter' | 'infrastructure';

type Target = ClockRule['target'];
const hours = (amount: number): Target => ({ amount, unit: 'hours' });
const days = (amount: number): Target => ({ amount, unit: 'days' });

/** Project defaults, found in no regulation (domain F.4): no law gives times for the repair of devices. */
const repairTargets: Readonly<Record<ServiceClass, Readonly<Record<'P1' | 'P2' | 'P3', Target>>>> = {
  counter: { P1: hours(4), P2: days(1), P3: days(5) },
  infrastructure: { P1: hours(4), P2: hours(4), P3: days(5) },
};
/** For counters nobody has set one, so it is measured only. */
const reactionTargets: Readonly<Record<ServiceClass, Target>> = { counter: null, infrastructure: hours(0.25) };

/** The clocks of a ticket by what breaks and how urgent it is. */
export const defaultClocks = (service: ServiceClass, priority: 'P1' | 'P2' | 'P3'): ClockRule<ClockedState>[] => [
  { name: 'reaction', in: reaction, target: reactionTargets[service] },
  { name: 'repair', in: repair, target: repairTargets[service][priority] },
  { name: 'waiting', in: waiting, target: null },
];
