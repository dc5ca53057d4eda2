import type { QuarantineRow } from '@motcua/contract';
import { z } from 'zod';
import type { Db } from '../../store/index.ts';
import type { Handler } from '../context.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { pageQuery } from '../page.ts';
import { parse } from '../parse.ts';

export const QuarantineQuery = z.looseObject(pageQuery);

/** `GET /v1/quarantine`: messages that were refused, and why; the latest first. */
export const listQuarantine: Handler = async ({ store }, { query }) => {
  const { limit, cursor } = parse(QuarantineQuery, query);
  const [at = null, id = 0] = cursor === undefined ? [] : fromCursor(cursor, ['string', 'number']);
  const rows = await read(store.read, { before: at === null ? null : [String(at), Number(id)], limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last !== undefined ? toCursor([last.last_received_at, last.id]) : null;
  return { messages: page.map(toRow), next };
};

/** By the database, because the messages themselves are large. */
const read = (db: Db, { before, limit }: { before: [string, number] | null; limit: number }) =>
  db
    .selectFrom('quarantine')
    .selectAll()
    .$if(before !== null, (query) => {
      const [at, id] = before ?? ['', 0];
      return query.where((of) =>
        of.or([of('last_received_at', '<', at), of.and([of('last_received_at', '=', at), of('id', '<', id)])]),
      );
    })
    .orderBy('last_received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

function toRow(row: Awaited<ReturnType<typeof read>>[number]): QuarantineRow {
  const { id, agent, topic, sha256, code, detail, bytes, count, payload } = row;
  return {
    ...{ id, agent, topic, sha256, code, detail, bytes, count },
    firstReceivedAt: row.first_received_at,
    lastReceivedAt: row.last_received_at,
    start: Buffer.from(payload).toString('latin1', 0, 200),
  };
}
