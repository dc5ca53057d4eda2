import { type Db, unitOn } from '../../store/index.ts';
import { today } from '../../time/today.ts';
import { eventId, type HubEvent, startIn } from './hub-event.ts';

/** Which events: after a place, up to a moment, so many at most. */
export interface EventSpan {
  after: string;
  until: string;
  limit: number;
}

/** The next events, in order. Of a device that changed more than once only the last change is left to tell. */
export async function readEvents(db: Db, span: EventSpan): Promise<HubEvent[]> {
  const parts = await Promise.all([
    deviceEvents(db, span),
    agentEvents(db, span),
    readinessEvents(db, span),
    ticketEvents(db, span),
  ]);
  return parts
    .flat()
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, span.limit);
}

async function deviceEvents(db: Db, { after, until, limit }: EventSpan): Promise<HubEvent[]> {
  const type = 'device.health';
  const { at, key } = startIn(type, after);
  const rows = await db
    .selectFrom('observed_device as device')
    .innerJoin('agent', 'agent.id', 'device.agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select(['device.id', 'device.kind', 'device.name', 'device.health', 'device.reasons', 'device.since'])
    .select(['device.agent', 'unit.code as unit'])
    .where(unitOn(today(Date.parse(until))))
    .where('device.since', '<=', until)
    .where((of) =>
      key === null
        ? of('device.since', '>', at)
        : of.or([of('device.since', '>', at), of.and([of('device.since', '=', at), of('device.id', '>', key)])]),
    )
    .orderBy('device.since')
    .orderBy('device.id')
    .limit(limit)
    .execute();
  return rows.map(({ since, unit, reasons, ...device }) => ({
    ...{ id: eventId(since, type, device.id), type, unit },
    data: { ...device, unit, since, reasons: JSON.parse(reasons) },
  }));
}

async function agentEvents(db: Db, { after, until, limit }: EventSpan): Promise<HubEvent[]> {
  const type = 'agent.presence';
  const { at, key } = startIn(type, after);
  const rows = await db
    .selectFrom('agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select(['agent.id', 'agent.presence_state as state', 'agent.presence_at as at', 'unit.code as unit'])
    .select('agent.presence_goodbye as goodbye')
    .where(unitOn(today(Date.parse(until))))
    .where('agent.presence_at', '<=', until)
    .where((of) =>
      key === null
        ? of('agent.presence_at', '>', at)
        : of.or([
            of('agent.presence_at', '>', at),
            of.and([of('agent.presence_at', '=', at), of('agent.id', '>', key)]),
          ]),
    )
    .orderBy('agent.presence_at')
    .orderBy('agent.id')
    .limit(limit)
    .execute();
  return rows.map((agent) => ({ id: eventId(agent.at ?? '', type, agent.id), type, unit: agent.unit, data: agent }));
}

async function readinessEvents(db: Db, { after, until, limit }: EventSpan): Promise<HubEvent[]> {
  const type = 'unit.readiness';
  const { at, key } = startIn(type, after);
  const rows = await db
    .selectFrom('readiness')
    .select(['unit', 'answer', 'because', 'since', 'at'])
    .where('ended', '=', 0)
    .where('at', '<=', until)
    .where((of) =>
      key === null
        ? of('at', '>', at)
        : of.or([of('at', '>', at), of.and([of('at', '=', at), of('unit', '>', decodeURIComponent(key))])]),
    )
    .orderBy('at')
    .orderBy('unit')
    .limit(limit)
    .execute();
  return rows.map(({ at: changedAt, because, ...row }) => ({
    // Any text may be a code, and not every text may be the name of a place.
    ...{ id: eventId(changedAt, type, encodeURIComponent(row.unit)), type, unit: row.unit },
    data: { ...row, because: JSON.parse(because) },
  }));
}

async function ticketEvents(db: Db, { after, until, limit }: EventSpan): Promise<HubEvent[]> {
  const type = 'ticket.event';
  const { at, key } = startIn(type, after);
  const [ticket = 0, seq = 0] = (key ?? '').split('.').map(Number);
  const rows = await db
    .selectFrom('ticket_event as event')
    .innerJoin('ticket', 'ticket.number', 'event.ticket')
    .select(['event.ticket', 'event.seq', 'event.at', 'event.type', 'event.actor', 'ticket.unit', 'ticket.device_id'])
    .where('event.at', '<=', until)
    .where((of) => {
      if (key === null) return of('event.at', '>', at);
      const later = of.and([of('event.ticket', '=', ticket), of('event.seq', '>', seq)]);
      const same = of.and([of('event.at', '=', at), of.or([of('event.ticket', '>', ticket), later])]);
      return of.or([of('event.at', '>', at), same]);
    })
    .orderBy('event.at')
    .orderBy('event.ticket')
    .orderBy('event.seq')
    .limit(limit)
    .execute();
  return rows.map(({ device_id: device, ...event }) => ({
    ...{ id: eventId(event.at, type, ticketKey(event)), type, unit: event.unit },
    data: { ...event, device },
  }));
}

/** Numbers as wide as they may get, so that they are in order as text. */
const ticketKey = ({ ticket, seq }: { ticket: number; seq: number }): string =>
  `${String(ticket).padStart(12, '0')}.${String(seq).padStart(6, '0')}`;
