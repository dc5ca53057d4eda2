import { beyond, type Db, within } from '../store/index.ts';
import type { ApiContext, ApiRequest } from './context.ts';
import { cutPage, PageQuery } from './page.ts';
import { parse } from './parse.ts';
import { readList } from './read-list.ts';

interface Secret {
  created_at: string;
  secret_sha256: string;
}

/** A question for rows of secrets, joined with their units. */
interface Listing<Row> {
  where(condition: ReturnType<typeof beyond>): Listing<Row>;
  orderBy(column: keyof Secret, direction: 'desc'): Listing<Row>;
  limit(rows: number): Listing<Row>;
  execute(): Promise<Row[]>;
}

/** Part of a list of secrets of units, newest first; placed by their hashes: who has seen one has not seen the secret. */
export const secretPage = <Row extends Secret>(
  context: ApiContext,
  request: ApiRequest,
  list: (db: Db) => Listing<Row>,
): Promise<{ rows: Row[]; next: string | null }> =>
  cutPage(parse(PageQuery, request.query), {
    placeOf: ({ created_at, secret_sha256 }: Row) => [created_at, secret_sha256],
    like: ['string', 'string'],
    read: ({ after, limit }) =>
      readList(context, request, (db) =>
        list(db)
          .where(within(request.scope, 'unit.code'))
          .where(beyond({ columns: ['created_at', 'secret_sha256'], place: after, order: 'desc' }))
          .orderBy('created_at', 'desc')
          .orderBy('secret_sha256', 'desc')
          .limit(limit)
          .execute(),
      ),
  });
