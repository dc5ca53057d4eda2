import type { AuthorityView, TicketEventRow, TicketRepair, TicketRow } from '@motcua/contract';

/** All that is known of a repair when its papers are written. */
export interface RepairCase {
  ticket: TicketRow;
  events: readonly TicketEventRow[];
  /** What the books say of the device; null when it is not on them. */
  repair: TicketRepair | null;
  unitName: string | null;
  /** Whether the head of the unit may decide, today and with the amount that is known. */
  authority: AuthorityView;
  /** The day of writing. */
  asOf: string;
  simulated: boolean;
}

/** What the log says of parts, vendors, decisions and the end. */
export interface RepairLog {
  parts: string[];
  vendor: string | null;
  /** What was decided last; `amount` null where nobody said. */
  decision: { at: string; document: string | null; amount: number | null } | null;
  mended: { at: string; note: string | null } | null;
  acceptedAt: string | null;
  proof: { readings: number; from: string; to: string } | null;
  loans: { tag: string; back: boolean }[];
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Reads the log of a ticket for its papers; what came before its last reopening belongs to an earlier repair. */
export function readRepairLog({ events, ticket }: Pick<RepairCase, 'events' | 'ticket'>): RepairLog {
  const from = events.findLastIndex(({ type }) => type === 'reopened');
  const present = events.slice(Math.max(0, from));
  const moved = (to: string) => present.findLast(({ type, data }) => type === 'moved' && data.to === to);
  const all = (key: string) => [...new Set(present.flatMap(({ data }) => text(data[key]) ?? []))];
  const approved = present.findLast(({ type }) => type === 'approved');
  const mended = moved('resolved');
  return {
    parts: all('part'),
    vendor: all('vendor').at(-1) ?? null,
    decision: approved === undefined ? null : decisionOf(approved),
    mended: mended === undefined ? null : { at: mended.at, note: text(mended.data.note) },
    acceptedAt: moved('accepted')?.at ?? null,
    proof: proofOf(ticket.proof),
    loans: loansOf(present),
  };
}

const decisionOf = ({ at, data }: TicketEventRow) => ({
  ...{ at, document: text(data.document), amount: number(data.amount) },
});

function proofOf(proof: unknown): RepairLog['proof'] {
  const { readings, from, to } = (proof ?? {}) as Record<string, unknown>;
  return typeof readings === 'number' && typeof from === 'string' && typeof to === 'string'
    ? { readings, from, to }
    : null;
}

function loansOf(events: readonly TicketEventRow[]): RepairLog['loans'] {
  const lent = events.filter(({ type }) => type === 'lent');
  const back = (device: unknown) => events.some(({ type, data }) => type === 'returned' && data.device === device);
  return lent.map(({ data }) => ({ tag: text(data.tag) ?? '', back: back(data.device) }));
}
