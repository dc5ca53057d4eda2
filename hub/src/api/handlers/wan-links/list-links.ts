import { ExpectedError, type WanLinkRow } from '@motcua/contract';
import { isValidOn, parseAsOf } from '@motcua/inventory';
import { loadTitle } from '../../../store/index.ts';
import { lastSights, listSights } from '../../../store/wan-links/sights.ts';
import { today } from '../../../time/today.ts';
import { type Line, longestGapMs, nearestVersion, type Sight } from '../../../wan-links/index.ts';
import type { Handler } from '../../context.ts';
import { AsOfQuery, parse } from '../../parse.ts';
import { linesIn } from './read-lines.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** `GET /v1/wan-links`: those that end at a unit that the caller may see; with `asOf` those in force on that day. */
export const getLinks: Handler = async ({ store, now }, { scope, query }) => {
  const { asOf } = parse(AsOfQuery, query);
  const day = asOf === undefined ? null : parseAsOf(asOf, 'asOf');
  const lines = await linesIn(store.read, scope);
  const wanted = day === null ? lines : lines.filter(({ versions }) => versions.some((one) => isValidOn(one, day)));
  const last = await lastSights(store.read);
  const links = wanted.flatMap((line) => rowOf(line, { day, last: last.get(line.id), now: now() }));
  const { simulated } = await loadTitle(store.read);
  return { asOf: day ?? today(now()), links, simulated };
};

/** `GET /v1/wan-links/:id` */
export const getLink: Handler = async ({ store, now }, { params: { id = '' }, scope }) => {
  const line = (await linesIn(store.read, scope)).find((one) => one.id === id);
  if (line === undefined) throw new ExpectedError('E_LINK_UNKNOWN', { id });
  const sights = await listSights(store.read, id, { limit: 50 });
  const [row] = rowOf(line, { day: null, last: sights[0], now: now() });
  // Of the time in which the line ended at none of the caller's units nothing is told.
  const told = scope.is === 'whole' ? sights : sights.filter((sight) => isWithin(line, sight));
  const { simulated } = await loadTitle(store.read);
  return { ...row, sights: told.map(({ state, from, to }) => ({ state, from: iso(from), to: iso(to) })), simulated };
};

const isWithin = ({ versions }: Line, { from, to }: Sight): boolean =>
  versions.some(({ validFrom, validTo }) => validFrom <= today(to) && (validTo ?? '9999') > today(from));

interface Moment {
  /** Null for now. */
  day: string | null;
  last: Sight | undefined;
  now: number;
}

function rowOf(line: Line, { day, last, now }: Moment): WanLinkRow[] {
  const version = nearestVersion(line, day ?? today(now));
  if (version === undefined) return [];
  const { id, versions } = line;
  const inForce = isValidOn(version, day ?? today(now));
  const row = { id, ...version, inForce, versions: [...versions] };
  const unknown = (stateReason: string): WanLinkRow[] => [{ ...row, state: 'unknown', since: null, stateReason }];
  if (day !== null && day !== today(now)) return unknown('other-day');
  if (!inForce) return unknown('not-in-force');
  if (last === undefined || now - last.to > longestGapMs) return unknown('not-seen');
  return [{ ...row, state: last.state, since: iso(last.from), stateReason: null }];
}
