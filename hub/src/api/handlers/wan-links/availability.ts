import { z } from 'zod';
import { loadTitle } from '../../../store/index.ts';
import { listSights } from '../../../store/wan-links/sights.ts';
import { availability, monthParts } from '../../../wan-links/index.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { linesIn } from './read-lines.ts';

export const MonthQuery = z.looseObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, as 2026-10'),
});

/** `GET /v1/wan-link-availability?month=2026-10`: every line that was in force in a month, around the clock. */
export const getAvailability: Handler = async ({ store, now }, { query, scope }) => {
  const { month } = parse(MonthQuery, query);
  const rows = [];
  for (const { id, versions } of await linesIn(store.read, scope)) {
    const parts = monthParts(versions, { month, now: now() });
    const sights = parts.length === 0 ? [] : await listSights(store.read, id, { after: parts[0]?.from ?? 0 });
    for (const { from, to, targetPercent, ...part } of parts) {
      rows.push({ id, month, ...part, targetPercent, ...availability({ from, to, sights, targetPercent }) });
    }
  }
  const { simulated } = await loadTitle(store.read);
  return { month, links: rows, simulated };
};
