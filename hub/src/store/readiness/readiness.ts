import type { Readiness } from '@motcua/policies';
import { sql } from 'kysely';
import { type Scope, whole } from '../../access/index.ts';
import { beyond } from '../paging/beyond.ts';
import { within } from '../paging/within.ts';
import type { Db, Tx } from '../store.ts';

/** What is stored of a unit; `ended` is one that is no more. */
export interface StoredReadiness extends Readiness {
  at: string;
  ended: boolean;
}

type Row = { unit: string; answer: string; because: string; since: string; at: string; ended: number };
const fromRow = ({ answer, because, ended, ...row }: Row): StoredReadiness => ({
  ...{ ...row, answer: answer as Readiness['answer'], because: JSON.parse(because), ended: ended === 1 },
});

/** Which counters: with an answer, of a scope, after a unit. */
interface Asked {
  answers?: readonly string[] | null;
  scope?: Scope;
  units?: readonly string[] | null;
  after?: string | null;
  limit?: number | null;
}

const standing = (db: Db, { answers = null, scope = whole, units = null }: Asked) =>
  db
    .selectFrom('readiness')
    .where('ended', '=', 0)
    .where(within(scope, 'unit'))
    .$if(units !== null, (query) => query.where('unit', 'in', units ?? []))
    .$if(answers !== null, (query) => query.where('answer', 'in', answers ?? []));

/** Counters in the order of their units' codes. */
export async function listReadiness(
  db: Db,
  { after = null, limit = null, ...asked }: Asked,
): Promise<StoredReadiness[]> {
  const rows = await standing(db, asked)
    .selectAll()
    .where(beyond({ columns: ['unit'], place: after === null ? null : [after] }))
    .orderBy('unit')
    .$if(limit !== null, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map(fromRow);
}

/** How many counters answer what. */
export async function countReadiness(
  db: Db,
  { scope = whole }: Pick<Asked, 'scope'> = {},
): Promise<Map<string, number>> {
  const counted = standing(db, { scope }).select((of) => ['answer', of.fn.countAll<number>().as('count')]);
  return new Map((await counted.groupBy('answer').execute()).map(({ answer, count }) => [answer, Number(count)]));
}

/** Everything that was ever said and holds, by unit. */
export async function loadReadiness(db: Db): Promise<Map<string, StoredReadiness>> {
  const rows = await db.selectFrom('readiness').selectAll().execute();
  return new Map(rows.map((row) => [row.unit, fromRow(row)]));
}

/** What changed after a moment, also what ended. */
export async function readinessSince(db: Db, at: string): Promise<StoredReadiness[]> {
  const rows = await db
    .selectFrom('readiness')
    .selectAll()
    .where('at', '>', at)
    .orderBy('at')
    .orderBy('unit')
    .execute();
  return rows.map(fromRow);
}

/** Rows of one statement. */
const chunk = 100;

/** Writes what changed. */
export async function saveReadiness(tx: Tx, changed: readonly StoredReadiness[]): Promise<void> {
  for (let from = 0; from < changed.length; from += chunk) {
    const rows = changed.slice(from, from + chunk).map(({ because, ended, ...row }) => ({
      ...{ ...row, because: JSON.stringify(because), ended: ended ? 1 : 0 },
    }));
    await tx
      .insertInto('readiness')
      .values(rows)
      .onConflict((on) =>
        on.column('unit').doUpdateSet({
          answer: sql`excluded.answer`,
          because: sql`excluded.because`,
          since: sql`excluded.since`,
          at: sql`excluded.at`,
          ended: sql`excluded.ended`,
        }),
      )
      .execute();
  }
}
