import type { LoanRow } from '@motcua/contract';
import { type Scope, whole } from '../../access/index.ts';
import { openLoans } from '../../tickets/loans.ts';
import { within } from '../paging/within.ts';
import type { Db } from '../store.ts';

/** What is lent and not back, by ticket; also of a ticket that was closed by something that knows of no loans. */
export async function listLoans(db: Db, { scope = whole }: { scope?: Scope } = {}): Promise<LoanRow[]> {
  const rows = await db
    .selectFrom('ticket')
    .select(['number', 'unit', 'state', 'loans'])
    .where('open_loans', '>', 0)
    .where(within(scope, 'unit'))
    .orderBy('number')
    .execute();
  return rows.flatMap(({ number: ticket, unit, state, loans }) =>
    openLoans({ loans: JSON.parse(loans) }).map((loan) => ({ ticket, unit, state, ...loan })),
  );
}
