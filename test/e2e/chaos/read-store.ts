import { DatabaseSync } from 'node:sqlite';
import type { Report } from '@motcua/contract';
import type { BookReading, Books, BookTicket } from './compare-books.ts';

type StoreBooks = Pick<Books, 'stored' | 'readings' | 'tickets' | 'losses'>;

interface ReportRow {
  boot: string;
  seq: number;
  received_at: string;
  body: string;
}

/** What the hub's own books say, read from its store by another program's eyes. */
export function readStore(path: string): StoreBooks {
  using file = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  const all = <T>(sql: string): T[] => file.prepare(sql).all() as T[];
  const reports = all<ReportRow>('SELECT boot, seq, received_at, body FROM report ORDER BY rowid');
  const ids = new Map(
    all<{ id: string; key: string }>('SELECT id, key FROM observed_device').map((row) => [row.key, row.id]),
  );
  const bodies = reports.map(({ received_at, body }) => ({
    receivedAt: received_at,
    report: JSON.parse(body) as Report,
  }));
  const tickets = all<TicketRow>('SELECT number, device_id, state FROM ticket');
  const events = all<EventRow>('SELECT ticket, at, type, data FROM ticket_event ORDER BY ticket, seq');
  return {
    stored: reports.map(({ boot, seq }) => ({ boot, seq })),
    readings: readingsIn(bodies, ids),
    tickets: ticketsIn(tickets, events),
    losses: lossesIn(bodies),
  };
}

/** What an agent says it has lost; it only grows. */
export const lossesIn = (bodies: readonly { report: Pick<Report, 'losses'> }[]): number =>
  Math.max(0, ...bodies.map(({ report: { losses } }) => losses.dropped + losses.damaged + losses.refused));

/** Names of the reports in the store now. */
export function storedReports(path: string): { boot: string; seq: number }[] {
  using file = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  return file.prepare('SELECT boot, seq FROM report').all() as { boot: string; seq: number }[];
}

/** As much of a report as its readings need. */
export type ToldReport = Pick<Report, 'losses' | 'unchanged'> & {
  devices: readonly Pick<Report['devices'][number], 'key' | 'health'>[];
  pc: { health: string } | null;
};

/** Readings in the order of their reports, as the judge was told them. */
export function readingsIn(
  bodies: readonly { receivedAt: string; report: ToldReport }[],
  ids: ReadonlyMap<string, string>,
): BookReading[] {
  const health = new Map<string, string>();
  return bodies.flatMap(({ receivedAt, report }) => {
    const named = (key: string, count: number): BookReading => ({
      device: ids.get(key) ?? key,
      receivedAt,
      health: health.get(key) ?? 'unknown',
      count,
    });
    const full = report.devices.map((device) => {
      health.set(device.key, device.health);
      return named(device.key, 1);
    });
    if (report.pc !== null) health.set('pc', report.pc.health);
    const pc = report.pc === null ? [] : [named('pc', 1)];
    return [...full, ...pc, ...report.unchanged.map(({ key, readings }) => named(key, readings))];
  });
}

interface TicketRow {
  number: number;
  device_id: string;
  state: string;
}

interface EventRow {
  ticket: number;
  at: string;
  type: string;
  data: string;
}

/** Tickets with their logs. */
export const ticketsIn = (tickets: readonly TicketRow[], events: readonly EventRow[]): BookTicket[] =>
  tickets.map(({ number, device_id, state }) => ({
    number,
    device: device_id,
    state,
    events: events
      .filter(({ ticket }) => ticket === number)
      .map(({ at, type, data }) => ({ at, type, data: JSON.parse(data) as Record<string, unknown> })),
  }));
