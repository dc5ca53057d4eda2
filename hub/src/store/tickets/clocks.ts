import type { TicketRow } from '@motcua/contract';
import type { StateChange } from '@motcua/policies';
import { type Calendars, serviceOf } from '../../tickets/sla/calendars.ts';
import { dueOf } from '../../tickets/sla/read-clocks.ts';
import { movingTypes, stateLog } from '../../tickets/sla/state-log.ts';
import { hoursOf, type UnitPeriod } from '../../tickets/sla/unit-hours.ts';
import { clockless, type TicketState } from '../../tickets/states.ts';
import type { Db } from '../store.ts';
import { type StoredTicket, toTicketView } from './ticket-row.ts';

/** With what clocks are read. */
export interface Reckoning {
  calendars: Calendars;
  /** Milliseconds since 1970. */
  now: number;
}

/** Values of one statement. */
const chunk = 500;
const done: ReadonlySet<TicketState> = new Set(clockless);

/** Tickets as people ask for them, with when each is due. */
export async function withDue(db: Db, stored: readonly StoredTicket[], reckoning: Reckoning): Promise<TicketRow[]> {
  const running = stored.filter(({ ticket }) => !done.has(ticket.state));
  const logs = await stateLogs(
    db,
    running.map(({ number }) => number),
  );
  const periods = await unitPeriods(
    db,
    running.map(({ ticket }) => ticket.unit),
  );
  const hours = new Map([...periods].map(([code, of]) => [code, hoursOf(of)]));
  const unknown = hoursOf([nobody]);
  return stored.map((one) => {
    const log = logs.get(one.number);
    if (log === undefined) return toTicketView(one, null);
    const { unit, kind, priority } = one.ticket;
    const time = reckoning.calendars.of(serviceOf(kind), hours.get(unit) ?? unknown);
    return toTicketView(one, dueOf(log, { kind, priority, time, now: reckoning.now }));
  });
}

/** Hours of a unit that the register does not have. */
export const nobody: UnitPeriod = { validFrom: '1970-01-01', unitType: '', name: '', facts: {} };

/** From when on each ticket was in which state. */
export async function stateLogs(db: Db, numbers: readonly number[]): Promise<Map<number, StateChange<TicketState>[]>> {
  const logs = new Map<number, StateChange<TicketState>[]>();
  for (let from = 0; from < numbers.length; from += chunk) {
    const rows = await db
      .selectFrom('ticket_event')
      .select(['ticket', 'at', 'type', 'data'])
      .where('ticket', 'in', numbers.slice(from, from + chunk))
      .where('type', 'in', movingTypes)
      .orderBy('ticket')
      .orderBy('seq')
      .execute();
    for (const [ticket, events] of Map.groupBy(rows, (row) => row.ticket))
      logs.set(ticket, stateLog(events.map(({ data, ...event }) => ({ ...event, data: JSON.parse(data) }) as never)));
  }
  return logs;
}

/** What the hours of units depend on, by code. */
export async function unitPeriods(db: Db, codes: readonly string[]): Promise<Map<string, UnitPeriod[]>> {
  const wanted = [...new Set(codes)];
  const found = new Map<string, UnitPeriod[]>();
  for (let from = 0; from < wanted.length; from += chunk) {
    const rows = await db
      .selectFrom('unit')
      .select(['code', 'valid_from', 'unit_type', 'name', 'facts'])
      .where('code', 'in', wanted.slice(from, from + chunk))
      .execute();
    for (const { code, valid_from: validFrom, unit_type: unitType, name, facts } of rows)
      found.set(code, [...(found.get(code) ?? []), { validFrom, unitType, name, facts: JSON.parse(facts) }]);
  }
  return found;
}
