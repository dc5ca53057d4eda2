import { ExpectedError, type NoticeRow, noticeStates } from '@motcua/contract';
import { z } from 'zod';
import {
  appendAudit,
  type Db,
  type Delivery,
  findDelivery,
  listDeliveries,
  replayDelivery,
} from '../../../store/index.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { cutPage, pageQuery } from '../../page.ts';
import { parse } from '../../parse.ts';

export const NoticesQuery = z.looseObject({ ...pageQuery, state: z.enum(noticeStates).optional() });

/** `GET /v1/notices`: messages, the latest first. */
export const getNotices: Handler = async ({ store }, { query }) => {
  const { state = null, ...page } = parse(NoticesQuery, query);
  const { rows, next } = await cutPage(page, {
    placeOf: ({ id }: Delivery) => [id],
    like: ['number'],
    read: ({ after, limit }) =>
      listDeliveries(store.read, { state, limit, before: after === null ? null : Number(after[0]) }),
  });
  return { notices: rows.map(toRow), next };
};

/** `GET /v1/notices/:id` */
export const getNotice: Handler = async ({ store }, { params }) => viewOf(await requireNotice(store.read, params.id));

/** `POST /v1/notices/:id/replay`: from the start, under the same tracking id, so that whoever has it already can know it. */
export const replayNotice: Handler = async (context, request) => {
  const found = await context.store.db.transaction().execute(async (tx) => {
    const delivery = await requireNotice(tx, request.params.id);
    const { id } = delivery;
    if (delivery.state === 'pending') throw new ExpectedError('E_NOTICE_PENDING', { id });
    const gapMs = context.settings.noticeGapSeconds * 1000;
    await replayDelivery(tx, delivery, { now: context.now(), gapMs });
    const done = {
      action: 'notice.replay',
      object: `notice:${id}`,
      unit: null,
      detail: { tracking: delivery.tracking },
    };
    await appendAudit(tx, auditEntry(context, request, done));
    return requireNotice(tx, String(id));
  });
  context.notify();
  return viewOf(found);
};

async function requireNotice(db: Db, id = ''): Promise<Delivery> {
  const found = /^\d{1,15}$/.test(id) ? await findDelivery(db, Number(id)) : null;
  if (found === null) throw new ExpectedError('E_NOTICE_UNKNOWN', { id: id.slice(0, 20) });
  return found;
}

const viewOf = (delivery: Delivery) => {
  const { subject, text } = delivery.body;
  return { ...toRow(delivery), subject, text };
};

const toRow = ({ id, tracking, channel, address, state, body, attempts, ...times }: Delivery): NoticeRow => ({
  ...{ id, tracking, channel, address, state, attempts },
  tickets: body.notices.map(({ ticket, says }) => ({ ticket, says })),
  ...{ createdAt: times.createdAt, sentAt: times.sentAt, error: times.error },
  nextAt: times.nextAt === null ? null : new Date(times.nextAt).toISOString(),
});
