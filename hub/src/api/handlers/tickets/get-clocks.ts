import type { TicketClock, TicketClocks } from '@motcua/contract';
import type { ClockReading, DayHours } from '@motcua/policies';
import { nobody, stateLogs, unitPeriods } from '../../../store/tickets/clocks.ts';
import { escalationsOf } from '../../../store/tickets/escalations.ts';
import { iso } from '../../../tickets/iso.ts';
import { serviceOf } from '../../../tickets/sla/calendars.ts';
import { readClocks } from '../../../tickets/sla/read-clocks.ts';
import { hoursOf } from '../../../tickets/sla/unit-hours.ts';
import { today } from '../../../time/today.ts';
import type { Handler } from '../../context.ts';
import { findTicket } from './find-ticket.ts';

/** `GET /v1/tickets/:number/clocks`: what each clock counted, stretch by stretch, and why it stood still. */
export const getClocks: Handler = async (context, request): Promise<TicketClocks> => {
  const { read } = context.store;
  const now = context.now();
  const { number, ticket } = await findTicket(read, request);
  const { unit, kind, priority } = ticket;
  const hours = hoursOf((await unitPeriods(read, [unit])).get(unit) ?? [nobody]);
  const service = serviceOf(kind);
  const log = (await stateLogs(read, [number])).get(number) ?? [];
  const escalations = await escalationsOf(read, number);
  const time = context.calendars.of(service, hours);
  const held = hours.findLast(({ validFrom }) => validFrom <= today(now)) ?? hours[0];
  const aroundTheClock = service === 'infrastructure';
  const calendar = { aroundTheClock, weekday: hoursText(held?.weekday), saturday: hoursText(held?.saturday) };
  const clocks = readClocks(log, { kind, priority, time, now }).map(clockView);
  return { number, unit, priority, at: iso(now), calendar, clocks, escalations };
};

const minutes = (ms: number) => Math.round(ms / 60_000);

const clockView = ({ stretches, elapsed, allowed, dueAt, breachedAt, ...clock }: ClockReading): TicketClock => ({
  ...clock,
  elapsed: minutes(elapsed),
  allowed: allowed === null ? null : minutes(allowed),
  dueAt: dueAt === null ? null : iso(dueAt),
  breachedAt: breachedAt === null ? null : iso(breachedAt),
  stretches: stretches.map(({ from, to, state, action, counted }) => ({
    ...{ from: iso(from), to: iso(to), state, action, minutes: minutes(to - from), counted: minutes(counted) },
  })),
});

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const hoursText = (hours: DayHours = []): string => hours.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(', ');
