import type { QuarantineRow } from '@motcua/contract';
import { z } from 'zod';
import { beyond, type Db } from '../../store/index.ts';
import type { Handler } from '../context.ts';
import type { Place } from '../cursor.ts';
import { cutPage, pageQuery } from '../page.ts';
import { parse } from '../parse.ts';
import { readList } from '../read-list.ts';

export const QuarantineQuery = z.looseObject(pageQuery);

/** `GET /v1/quarantine`: messages that were refused, and why; the latest first. */
export const listQuarantine: Handler = async (context, request) => {
  const { rows: page, next } = await cutPage(parse(QuarantineQuery, request.query), {
    placeOf: ({ last_received_at, id }: Row) => [last_received_at, id],
    like: ['string', 'number'],
    read: (part) => readList(context, request, (db) => read(db, part)),
  });
  return { messages: page.map(toRow), next };
};

const read = (db: Db, { after, limit }: { after: Place | null; limit: number }) =>
  db
    .selectFrom('quarantine')
    .selectAll()
    .where(beyond({ columns: ['last_received_at', 'id'], place: after, order: 'desc' }))
    .orderBy('last_received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
type Row = Awaited<ReturnType<typeof read>>[number];

function toRow(row: Row): QuarantineRow {
  const { id, agent, topic, sha256, code, detail, bytes, count, payload } = row;
  return {
    ...{ id, agent, topic, sha256, code, detail, bytes, count },
    firstReceivedAt: row.first_received_at,
    lastReceivedAt: row.last_received_at,
    start: Buffer.from(payload).toString('latin1', 0, 200),
  };
}
