import { DatabaseSync } from 'node:sqlite';
import type { Report } from '@motcua/contract';
import { type BookReading, type Books, type BookTicket, reportName } from './compare-books.ts';

/** What a store says of reports and tickets. */
export type StoreBooks = Pick<Books, 'stored' | 'readings' | 'tickets' | 'losses'>;

interface ReportRow {
  agent: string;
  boot: string;
  seq: number;
  body: string;
}

/** Notes, within each transaction, in which order reports and what they brought about are written. */
const witness = `CREATE TABLE IF NOT EXISTS chaos_witness (n INTEGER PRIMARY KEY, what TEXT NOT NULL, name TEXT NOT NULL);
  CREATE TRIGGER IF NOT EXISTS chaos_report AFTER INSERT ON report BEGIN
    INSERT INTO chaos_witness (what, name) VALUES ('report', new.agent || ' ' || new.boot || '/' || new.seq); END;
  CREATE TRIGGER IF NOT EXISTS chaos_event AFTER INSERT ON ticket_event BEGIN
    INSERT INTO chaos_witness (what, name) VALUES ('event', new.ticket || '/' || new.seq); END`;

/** Puts a witness into a hub's store; to be done before the first report comes. */
export function installWitness(path: string): void {
  using file = new DatabaseSync(path, { timeout: 5000 });
  file.exec(witness);
}

/** What the hub's own books say, of one agent or of all, read from its store by another program's eyes. */
export function readStore(path: string, { agent }: { agent?: string } = {}): StoreBooks {
  using file = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  const all = <T>(sql: string): T[] => file.prepare(sql).all() as T[];
  const own = <T extends { agent: string }>(rows: T[]) => rows.filter((row) => [row.agent, undefined].includes(agent));
  const reports = own(all<ReportRow>('SELECT agent, boot, seq, body FROM report ORDER BY rowid'));
  const devices = own(all<{ id: string; key: string; agent: string }>('SELECT id, key, agent FROM observed_device'));
  const witnessed = all<{ name: string }>("SELECT name FROM sqlite_master WHERE name = 'chaos_witness'").length > 0;
  const batches = batchesIn(witnessed ? all<WitnessRow>('SELECT what, name FROM chaos_witness ORDER BY n') : []);
  const bodies = reports.map((row) => ({
    written: batches.get(`report ${row.agent} ${reportName(row.boot, row.seq)}`) ?? 'unknown',
    report: JSON.parse(row.body) as Report,
  }));
  const ids = new Set(devices.map(({ id }) => id));
  const tickets = all<TicketRow>('SELECT number, device_id, state FROM ticket').filter((row) => ids.has(row.device_id));
  const events = all<Omit<EventRow, 'written'>>(
    'SELECT ticket, seq, type, data FROM ticket_event ORDER BY ticket, seq',
  );
  return {
    stored: reports.map(({ boot, seq }) => ({ boot, seq })),
    readings: readingsIn(bodies, new Map(devices.map((row) => [row.key, row.id]))),
    tickets: ticketsIn(
      tickets,
      events.map((row) => ({ ...row, written: batches.get(`event ${row.ticket}/${row.seq}`) ?? 'unknown' })),
    ),
    losses: lossesIn(bodies),
  };
}

interface WitnessRow {
  what: string;
  name: string;
}

/**
 * A batch writes its reports, then what they bring about; so one ends where a report follows an event. Batches that brought
 * nothing about count with the next one, which does no harm: nothing is compared with them.
 */
function batchesIn(rows: readonly WitnessRow[]): Map<string, string> {
  let batch = 0;
  let before = 'report';
  return new Map(
    rows.map(({ what, name }) => {
      if (before === 'event' && what === 'report') batch += 1;
      before = what;
      return [`${what} ${name}`, String(batch)];
    }),
  );
}

/** What an agent says it has lost; it only grows. */
export const lossesIn = (bodies: readonly { report: Pick<Report, 'losses'> }[]): number =>
  Math.max(0, ...bodies.map(({ report: { losses } }) => losses.dropped + losses.damaged + losses.refused));

/** Names of the reports in the store now. */
export function storedReports(path: string): { agent: string; boot: string; seq: number }[] {
  using file = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  return file.prepare('SELECT agent, boot, seq FROM report').all() as { agent: string; boot: string; seq: number }[];
}

/** As much of a report as its readings need. */
export type ToldReport = Pick<Report, 'losses' | 'unchanged'> & {
  devices: readonly Pick<Report['devices'][number], 'key' | 'health'>[];
  pc: { health: string } | null;
};

/** Readings in the order of their reports, as the judge was told them. */
export function readingsIn(
  bodies: readonly { written: string; report: ToldReport }[],
  ids: ReadonlyMap<string, string>,
): BookReading[] {
  const health = new Map<string, string>();
  return bodies.flatMap(({ written, report }) => {
    const named = (key: string, count: number): BookReading => ({
      device: ids.get(key) ?? key,
      written,
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
  seq: number;
  written: string;
  type: string;
  data: string;
}

/** Tickets with their logs; not those that the demo opens with, which no agent has anything to do with. */
export const ticketsIn = (tickets: readonly TicketRow[], events: readonly EventRow[]): BookTicket[] =>
  tickets
    .map(({ number, device_id, state }) => ({
      number,
      device: device_id,
      state,
      events: events
        .filter(({ ticket }) => ticket === number)
        .map(({ written, type, data }) => ({ written, type, data: JSON.parse(data) as Record<string, unknown> })),
    }))
    .filter(({ events: [first] }) => first?.data.simulated !== true);
