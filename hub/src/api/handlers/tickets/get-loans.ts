import type { LoanRow } from '@motcua/contract';
import { loadTitle } from '../../../store/index.ts';
import { listLoans } from '../../../store/tickets/list-loans.ts';
import type { Handler } from '../../context.ts';
import { PageQuery, pageOf } from '../../page.ts';
import { parse } from '../../parse.ts';
import { readList } from '../../read-list.ts';

/** `GET /v1/loans`: what is lent while tickets go on, and not back. */
export const getLoans: Handler = async (context, request) => {
  const rows = await readList(context, request, (db) => listLoans(db, { scope: request.scope }));
  const placeOf = ({ ticket, device }: LoanRow) => [ticket, device];
  const page = pageOf(rows, parse(PageQuery, request.query), { placeOf, like: ['number', 'string'] });
  const { simulated } = await loadTitle(context.store.read);
  return { loans: page.rows, next: page.next, simulated };
};
