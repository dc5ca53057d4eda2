import { type ClockReading, defaultClocks, readClock, type StateChange, type WorkingTime } from '@motcua/policies';
import { iso } from '../iso.ts';
import type { Priority } from '../priority.ts';
import type { TicketState } from '../states.ts';
import { serviceOf } from './calendars.ts';

interface Asked {
  kind: string;
  priority: Priority;
  time: WorkingTime;
  /** Milliseconds since 1970. */
  now: number;
}

/** Every clock of a ticket, reckoned anew from its log. */
export const readClocks = (
  log: readonly StateChange<TicketState>[],
  { kind, priority, time, now }: Asked,
): ClockReading<TicketState>[] =>
  defaultClocks(serviceOf(kind), priority).map((rule) => readClock<TicketState>(log, { rule, time, now }));

/** When the time for the repair is, or was, used up; null while that clock waits or is done. RFC 3339. */
export function dueOf(log: readonly StateChange<TicketState>[], asked: Asked): string | null {
  const rule = defaultClocks(serviceOf(asked.kind), asked.priority).find(({ name }) => name === 'repair');
  if (rule === undefined || log.length === 0) return null;
  const { action, dueAt, breachedAt } = readClock<TicketState>(log, { rule, ...asked });
  const at = action === 'runs' ? (breachedAt ?? dueAt) : null;
  return at === null ? null : iso(at);
}
