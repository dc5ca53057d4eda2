import { ExpectedError } from '@motcua/contract';
import type { Question } from '../connection/request.ts';

/** A list, as far as all lists are alike. */
type Page = Readonly<Record<string, unknown>>;

interface Asked {
  ask: (question: Question) => Promise<unknown>;
  path: string;
  /** Where in an answer the rows are. */
  key: string;
  where: string;
}

/** The rows of every page of a list, and the first answer; a path that says its own `limit` wants one page only. */
export async function allPages({ ask, path, key, where }: Asked): Promise<{ answer: Page; rows: unknown[] }> {
  const refuse = (what: string) => new ExpectedError('E_HUB_ANSWER', { where, detail: `${path}: ${what}?` });
  const answer = (await ask({ path })) as Page;
  const rows: unknown[] = [];
  const seen = new Set<string>();
  for (let page = answer; ; ) {
    const part = page[key];
    if (!Array.isArray(part)) throw refuse(key);
    rows.push(...part);
    const { next } = page;
    if (typeof next !== 'string' || /[?&]limit=/.test(path)) return { answer, rows };
    // A hub that gives the same place twice would be asked for ever.
    if (seen.has(next)) throw refuse('next');
    seen.add(next);
    page = (await ask({ path: `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}` })) as Page;
  }
}
