import { ExpectedError, type WanLinkRow } from '@motcua/contract';
import { z } from 'zod';
import { covers, type Scope } from '../../../access/index.ts';
import { type Db, loadTitle } from '../../../store/index.ts';
import { listSights, listWanLinks, type WanLink } from '../../../store/wan-links/links.ts';
import { availability, longestGapMs, monthWindow } from '../../../wan-links/index.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';

export const MonthQuery = z.looseObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, as 2026-10'),
});

/** A look may be this late before nobody knows how a line is. */
const iso = (at: number): string => new Date(at).toISOString();

/** `GET /v1/wan-links`: those that end at a unit that the caller may see. */
export const getLinks: Handler = async ({ store, now }, { scope }) => {
  const rows = [];
  for (const link of await linksIn(store.read, scope)) rows.push(await rowOf(store.read, link, now()));
  const { simulated } = await loadTitle(store.read);
  return { links: rows, simulated };
};

/** `GET /v1/wan-links/:id` */
export const getLink: Handler = async ({ store, now }, { params: { id = '' }, scope }) => {
  const link = (await linksIn(store.read, scope)).find((one) => one.id === id);
  if (link === undefined) throw new ExpectedError('E_LINK_UNKNOWN', { id });
  const sights = await listSights(store.read, id, { limit: 50 });
  const { simulated } = await loadTitle(store.read);
  return {
    ...(await rowOf(store.read, link, now())),
    sights: sights.map(({ state, from, to }) => ({ state, from: iso(from), to: iso(to) })),
    simulated,
  };
};

/** `GET /v1/wan-link-availability?month=2026-10`: every line over a month, around the clock. */
export const getAvailability: Handler = async ({ store, now }, { query, scope }) => {
  const { month } = parse(MonthQuery, query);
  const rows = [];
  for (const { id, name, carrier, targetPercent, ...link } of await linksIn(store.read, scope)) {
    const window = monthWindow(month, { ...link, now: now() });
    const sights = await listSights(store.read, id, { after: window.from });
    rows.push({ id, name, carrier, month, targetPercent, ...availability({ ...window, sights, targetPercent }) });
  }
  const { simulated } = await loadTitle(store.read);
  return { month, links: rows, simulated };
};

/** Lines with the units that the scope covers; a line of which it covers none is not there. */
async function linksIn(db: Db, scope: Scope): Promise<WanLink[]> {
  const all = await listWanLinks(db);
  return all
    .map((link) => ({ ...link, units: link.units.filter((code) => covers(scope, code)) }))
    .filter(({ units }) => scope.is === 'whole' || units.length > 0);
}

async function rowOf(db: Db, link: WanLink, now: number): Promise<WanLinkRow> {
  const [last] = await listSights(db, link.id, { limit: 1 });
  if (last === undefined || now - last.to > longestGapMs) return { ...link, state: 'unknown', since: null };
  return { ...link, state: last.state, since: iso(last.from) };
}
