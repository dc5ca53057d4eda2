import { z } from 'zod';
import { type ChangeRow, listChanges } from '../../../store/index.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { changeRow, touches } from './change-row.ts';

export const ChangesQuery = z.looseObject({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  /** What the page before gave as `next`. */
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
});

/** `GET /v1/register/changes`: what was done to the register, newest first. */
export const listRegisterChanges: Handler = async ({ store }, { query, scope }) => {
  const { limit, cursor = null } = parse(ChangesQuery, query);
  const found: ChangeRow[] = [];
  let before: number | null = cursor;
  let page: ChangeRow[];
  // Those outside the scope are passed over, so a page may take several readings.
  do {
    page = await listChanges(store.read, { before, limit: limit + 1 });
    found.push(...page.filter((row) => touches(row, scope)));
    before = page.at(-1)?.id ?? null;
  } while (found.length <= limit && page.length > limit);
  const rows = found.slice(0, limit);
  return { changes: rows.map(changeRow), next: found.length > limit ? String(rows.at(-1)?.id) : null };
};
