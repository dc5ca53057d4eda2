import type { ReadinessCounts, ReadinessRow } from '@motcua/contract';
import { readinessAnswers } from '@motcua/policies';
import { z } from 'zod';
import type { Scope } from '../../access/index.ts';
import { countReadiness, type Db, listReadiness, loadTitle, type StoredReadiness } from '../../store/index.ts';
import { today } from '../../time/today.ts';
import type { Handler } from '../context.ts';
import { cutPage, pageQuery } from '../page.ts';
import { parse } from '../parse.ts';
import { readList } from '../read-list.ts';
import { requireUnit } from '../require-unit.ts';

export const ReadinessQuery = z.looseObject({ answer: z.enum(readinessAnswers).optional(), ...pageQuery });

/** `GET /v1/readiness`: which counters can serve a citizen now, by their codes. */
export const listCounters: Handler = async (context, request) => {
  const { scope } = request;
  const { answer, ...part } = parse(ReadinessQuery, request.query);
  const answers = answer === undefined ? null : [answer];
  return readList(context, request, async (db) => {
    const { rows, next } = await cutPage(part, {
      ...{ placeOf: ({ unit }: StoredReadiness) => [unit], like: ['string'] },
      read: ({ after, limit }) =>
        listReadiness(db, { answers, scope, limit, after: after === null ? null : String(after[0]) }),
    });
    const names = await namesOf(db, { units: rows.map(({ unit }) => unit), day: today(context.now()) });
    const { simulated } = await loadTitle(db);
    return { units: rows.map((row) => rowOf(row, names)), counts: await readinessCounts(db, scope), next, simulated };
  });
};

/** `GET /v1/readiness/:code` */
export const showCounter: Handler = async (context, { params: { code = '' }, scope }) => {
  const { read } = context.store;
  const unit = await requireUnit(read, { code, day: today(context.now()), scope });
  const { simulated } = await loadTitle(read);
  const [stored] = await listReadiness(read, { units: [unit.code] });
  const row = stored ?? notJudged(unit.code, context.startedAt);
  return { ...rowOf(row, new Map([[unit.code, unit.name]])), simulated };
};

/** A unit that is no counter, or of which the hub has not found out anything yet. */
const notJudged = (unit: string, since: string): Omit<StoredReadiness, 'at' | 'ended'> => ({
  ...{ unit, since, answer: 'unknown' },
  because: [{ code: 'not-judged', need: null, says: 'unknown', able: 0, out: 0, unknown: 0, things: [], about: null }],
});

const rowOf = (
  { unit, answer, because, since }: Omit<StoredReadiness, 'at' | 'ended'>,
  names: ReadonlyMap<string, string>,
): ReadinessRow => ({
  unit,
  unitName: names.get(unit) ?? null,
  answer,
  because: because.map((one) => ({ ...one })),
  since,
});

/** How many counters of a scope answer what. */
export async function readinessCounts(db: Db, scope: Scope): Promise<ReadinessCounts> {
  const counts = await countReadiness(db, { scope });
  const of = (answer: string) => counts.get(answer) ?? 0;
  return { ready: of('ready'), limited: of('limited'), notReady: of('not_ready'), unknown: of('unknown') };
}

async function namesOf(
  db: Db,
  { units, day }: { units: readonly string[]; day: string },
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let from = 0; from < units.length; from += 500) {
    const rows = await db
      .selectFrom('unit')
      .select(['code', 'name'])
      .where('code', 'in', units.slice(from, from + 500))
      .where('valid_from', '<=', day)
      .where((of) => of.or([of('valid_to', 'is', null), of('valid_to', '>', day)]))
      .execute();
    for (const { code, name } of rows) names.set(code, name);
  }
  return names;
}
