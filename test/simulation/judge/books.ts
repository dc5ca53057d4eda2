import { DatabaseSync } from 'node:sqlite';
import type { Mail } from '../hub/protocol.ts';

/** One line of the log of a ticket. */
export interface BookEvent {
  ticket: number;
  seq: number;
  /** Milliseconds. */
  at: number;
  type: string;
  actor: string;
  data: Readonly<Record<string, unknown>>;
}

/** A cause as the ticket has it. */
export interface BookCause {
  reason: string;
  since: number;
  until: number | null;
  by: string | null;
}

export interface BookTicket {
  number: number;
  /** `agent|key` of an observed device; else what the books call it. */
  device: string;
  kind: string;
  unit: string;
  state: string;
  causes: readonly BookCause[];
  events: readonly BookEvent[];
}

/** What the hub has written down, and what went out of it. */
export interface Books {
  tickets: readonly BookTicket[];
  mails: readonly Mail[];
}

const ms = (at: string): number => Date.parse(at);

/** Reads the books as they lie in the file, by plain SQL: none of the hub's own code is asked. */
export function readBooks(path: string, mails: readonly Mail[]): Books {
  const file = new DatabaseSync(path, { readOnly: true });
  const all = (sql: string) => file.prepare(sql).all() as Record<string, string & number>[];
  const names = new Map(
    all('SELECT id, agent, key FROM observed_device').map(({ id, agent, key }) => [id, `${agent}|${key}`]),
  );
  const events = all('SELECT * FROM ticket_event ORDER BY ticket, seq').map(
    ({ ticket, seq, at, type, actor, data }) => ({
      ...{ ticket: Number(ticket), seq: Number(seq), at: ms(String(at)), type: String(type), actor: String(actor) },
      data: JSON.parse(String(data)),
    }),
  );
  const byTicket = Map.groupBy(events, ({ ticket }) => ticket);
  const tickets = all('SELECT * FROM ticket ORDER BY number').map((row) => ({
    ...{ number: Number(row.number), kind: String(row.kind), unit: String(row.unit), state: String(row.state) },
    device: names.get(row.device_id ?? ('' as never)) ?? String(row.device_id),
    causes: causesOf(String(row.causes)),
    events: byTicket.get(Number(row.number)) ?? [],
  }));
  file.close();
  return { tickets, mails };
}

const causesOf = (text: string): BookCause[] =>
  (JSON.parse(text) as { reason: string; since: string; until: string | null; by?: string }[]).map(
    ({ reason, since, until, by = null }) => ({
      reason,
      since: ms(since),
      until: until === null ? null : ms(until),
      by,
    }),
  );
