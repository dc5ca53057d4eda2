import { worksOn } from '../planned-work/works.ts';
import type { Db } from '../store.ts';
import { isOpen } from '../tickets/list-tickets.ts';
import { unitTree } from '../tickets/read-target-sights.ts';

/** What explains from outside why counters do not work: numbers of open cases of places and of planned work, by unit. */
export interface CounterContext {
  siteCases: ReadonlyMap<string, number>;
  works: readonly { number: number; unit: string; subtree: boolean }[];
  /** A unit's code and those above it. */
  lineOf: (unit: string) => readonly string[];
}

/** Read at every look: there are few of either. */
export async function counterContext(db: Db, { day, at }: { day: string; at: string }): Promise<CounterContext> {
  const cases = await db
    .selectFrom('ticket')
    .select(['unit', 'number'])
    .where(isOpen)
    .where('kind', '=', 'site')
    .execute();
  const works = (await worksOn(db, at)).flatMap(({ number, unit, subtree }) =>
    unit === null ? [] : [{ number, unit, subtree: subtree === 1 }],
  );
  const tree = works.some(({ subtree }) => subtree) ? await unitTree(db, day) : null;
  return {
    siteCases: new Map(cases.map(({ unit, number }) => [unit, number])),
    works,
    lineOf: (unit) => tree?.lineOf(unit) ?? [unit],
  };
}

/** By which it is known that it is another context: then every counter is judged anew. */
export const contextWord = ({ siteCases, works }: CounterContext): string =>
  JSON.stringify([[...siteCases].toSorted(), works.map(({ number }) => number)]);
