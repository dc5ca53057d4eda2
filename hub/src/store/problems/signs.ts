import type { TicketCause, TicketChild } from '@motcua/contract';
import type { PastCause } from '../../problems/count-recurrences.ts';
import type { ProblemTicket } from '../../problems/plan-problems.ts';
import type { Db } from '../store.ts';
import { deviceModels, seenModels } from '../tickets/device-models.ts';
import { aliasesOf } from '../tickets/latest-ticket.ts';

const system = 'system:';

/** Tickets whose fault began in a window, with the model or system that they are about; from RFC 3339 on. */
export async function problemTickets(db: Db, { from, day }: { from: string; day: string }): Promise<ProblemTicket[]> {
  const rows = await db
    .selectFrom('ticket')
    .select(['number', 'device_id', 'kind', 'unit', 'causes', 'children', 'part_of'])
    .where('fault_since', '>=', from)
    .where('state', '<>', 'rejected')
    .orderBy('number')
    .execute();
  if (rows.length === 0) return [];
  const models = await deviceModels(db, { day, counts: () => false });
  const unknown = rows.map((row) => row.device_id).filter((id) => !models.of.has(id));
  const seen = await seenModels(db, unknown);
  const systems = new Map(
    rows.filter(({ kind }) => kind === 'system').map((row) => [row.number, row.device_id.slice(system.length)]),
  );
  return rows.map(({ number, device_id, unit, causes, children, part_of }) => {
    const inside = children === null ? [] : (JSON.parse(children) as TicketChild[]).map((child) => child.unit);
    return {
      number,
      units: [...new Set([...(systems.has(number) && inside.length > 0 ? [] : [unit]), ...inside])],
      causes: JSON.parse(causes) as TicketCause[],
      // What is a part of a case is explained by it, whatever the model.
      model: part_of === null ? (models.of.get(device_id) ?? seen.get(device_id) ?? null) : null,
      system: systems.get(number) ?? (part_of === null ? null : (systems.get(part_of) ?? null)),
    };
  });
}

/** The causes of all tickets of a device, by whatever id of its they go. */
export async function pastCauses(db: Db, device: string): Promise<PastCause[]> {
  const rows = await db
    .selectFrom('ticket')
    .select(['number', 'causes'])
    .where('device_id', 'in', await aliasesOf(db, device))
    .orderBy('number')
    .execute();
  return rows.flatMap(({ number: ticket, causes }) =>
    (JSON.parse(causes) as TicketCause[]).map(({ reason, since, until }) => ({ ticket, reason, since, until })),
  );
}
