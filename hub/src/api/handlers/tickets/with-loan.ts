import { ExpectedError } from '@motcua/contract';
import { covers } from '../../../access/index.ts';
import { lockRegister, type Tx } from '../../../store/index.ts';
import { listLoans } from '../../../store/tickets/list-loans.ts';
import type { StoredTicket } from '../../../store/tickets/ticket-row.ts';
import { openLoans } from '../../../tickets/loans.ts';
import type { VerbArgs } from '../../../tickets/plan-verb.ts';
import { today } from '../../../time/today.ts';
import type { ApiContext, ApiRequest } from '../../context.ts';

interface Asked {
  context: Pick<ApiContext, 'now'>;
  request: Pick<ApiRequest, 'scope'>;
  latest: StoredTicket;
  args: { device: string; until?: string | null; note: string | null };
}

/** What is lent, as the books have it: in stock, within the scope, and not lent already. */
export async function toLend(tx: Tx, { context, request, args }: Omit<Asked, 'latest'>): Promise<VerbArgs['lend']> {
  const { device: asked, until = null, note } = args;
  // So that two hubs do not lend the same at once.
  await lockRegister(tx);
  const record = await recordOf(tx, asked, today(context.now()));
  if (record === null || !covers(request.scope, record.unit))
    throw new ExpectedError('E_DEVICE_UNKNOWN', { device: asked.slice(0, 80) });
  const { id: device, tag, kind, unit: from, status } = record;
  if (status !== 'in_stock') throw new ExpectedError('E_LOAN_STOCK', { tag, status });
  const taken = (await listLoans(tx)).find((loan) => loan.device === device);
  if (taken !== undefined) throw new ExpectedError('E_LOAN_TAKEN', { tag, ticket: taken.ticket });
  return { device, tag, kind, from, until, note };
}

/** What comes back, by its tag or id. Throws E_LOAN_UNKNOWN. */
export function toReturn({ latest, args: { device, note } }: Pick<Asked, 'latest' | 'args'>): VerbArgs['return'] {
  const loan = openLoans(latest.ticket).find((one) => one.tag === device || one.device === device);
  if (loan === undefined)
    throw new ExpectedError('E_LOAN_UNKNOWN', { number: latest.number, tag: device.slice(0, 80) });
  return { device: loan.device, tag: loan.tag, note };
}

async function recordOf(tx: Tx, asked: string, day: string) {
  const rows = await tx
    .selectFrom('register_device')
    .select(['id', 'tag', 'kind', 'unit', 'status'])
    .where((of) => of.or([of('id', '=', asked), of('tag', '=', asked)]))
    .where('valid_from', '<=', day)
    .where((of) => of.or([of('valid_to', 'is', null), of('valid_to', '>', day)]))
    .execute();
  return rows[0] ?? null;
}
