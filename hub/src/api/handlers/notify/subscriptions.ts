import { type ChannelKind, ExpectedError, SubscriptionRequest, type SubscriptionRow } from '@motcua/contract';
import { covers, type Scope } from '../../../access/index.ts';
import {
  appendAudit,
  deleteSubscription,
  insertSubscription,
  listSubscriptions,
  requireAccount,
} from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { PageQuery, pageOf } from '../../page.ts';
import { parse } from '../../parse.ts';
import { requireUnit } from '../../require-unit.ts';
import { requireEnabled } from './channels.ts';

/** One that is told of every unit is for those who see every unit. */
const inScope = (scope: Scope, { unit }: Pick<SubscriptionRow, 'unit'>): boolean =>
  scope.is === 'whole' || (unit !== null && covers(scope, unit));

/** `GET /v1/notice-subscriptions`: who is told what. */
export const getSubscriptions: Handler = async ({ store }, { scope, query }) => {
  const all = (await listSubscriptions(store.read)).filter((row) => inScope(scope, row));
  const { rows, next } = pageOf(all, parse(PageQuery, query), { placeOf: ({ id }) => [id], like: ['number'] });
  return { subscriptions: rows.map(toRow), next };
};

/** `POST /v1/notice-subscriptions` */
export const postSubscription: Handler = async (context, request) => {
  const wanted = parse(SubscriptionRequest, request.body);
  const { unit, account, channel, address } = wanted;
  const { scope } = request;
  const now = context.now();
  if (unit === null && scope.is !== 'whole') throw new ExpectedError('E_UNIT_NEEDED');
  if (unit !== null) await requireUnit(context.store.read, { code: unit, day: today(now), scope });
  if (account !== null) await requireAccount(context.store.read, account);
  requireEnabled(context.channels, channel as ChannelKind).check(address);
  const at = new Date(now).toISOString();
  return context.store.db.transaction().execute(async (tx) => {
    const id = await insertSubscription(tx, wanted, { at, by: request.actor.name });
    const done = { action: 'notice.subscribe', object: `subscription:${id}`, unit, detail: { ...wanted } };
    await appendAudit(tx, auditEntry(context, request, done));
    const made = (await listSubscriptions(tx)).find((row) => row.id === id);
    return made && toRow(made);
  });
};

/** `POST /v1/notice-subscriptions/:id/end`: what its recipient was told of as open it is still told the end of. */
export const endSubscription: Handler = async (context, request) => {
  const id = request.params.id ?? '';
  return context.store.db.transaction().execute(async (tx) => {
    const found = (await listSubscriptions(tx)).find((row) => String(row.id) === id && inScope(request.scope, row));
    if (found === undefined) throw new ExpectedError('E_SUBSCRIPTION_UNKNOWN', { id: id.slice(0, 20) });
    await deleteSubscription(tx, found);
    const { channel, address, unit } = found;
    const done = { action: 'notice.unsubscribe', object: `subscription:${id}`, unit, detail: { channel, address } };
    await appendAudit(tx, auditEntry(context, request, done));
    return toRow(found);
  });
};

const toRow = ({ recipient: _, ...row }: SubscriptionRow & { recipient: number }): SubscriptionRow => row;
