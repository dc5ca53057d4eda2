import type { TicketEvent } from './events.ts';

/** A device that stands in while a ticket goes on; times are RFC 3339. */
export interface TicketLoan {
  /** Id of the record, and its tag. */
  device: string;
  tag: string;
  kind: string;
  /** Code of the unit that lent it. */
  from: string;
  lentAt: string;
  /** Day by which it is to come back; null where none was said. */
  until: string | null;
  returnedAt: string | null;
}

type Lent = Extract<TicketEvent, { type: 'lent' }>;
type Returned = Extract<TicketEvent, { type: 'returned' }>;

/** Loans that are not back yet. */
export const openLoans = ({ loans = [] }: { loans?: readonly TicketLoan[] | undefined }): TicketLoan[] =>
  loans.filter(({ returnedAt }) => returnedAt === null);

/** The loans of a ticket with one more. */
export const lend = (loans: readonly TicketLoan[] = [], { at, data }: Lent): TicketLoan[] => {
  const { device, tag, kind, from, until } = data;
  return [...loans, { device, tag, kind, from, lentAt: at, until, returnedAt: null }];
};

/** The loans of a ticket after one is back. */
export const giveBack = (loans: readonly TicketLoan[] = [], { at, data }: Returned): TicketLoan[] =>
  loans.map((loan) => (loan.device === data.device && loan.returnedAt === null ? { ...loan, returnedAt: at } : loan));
