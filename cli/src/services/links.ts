import { ExpectedError, type WanLinkBody, WanLinkMonth, WanLinkRow, WanLinkView } from '@motcua/contract';
import type { Session } from '../session.ts';
import { connect, type HubFlags, withQuery } from './connect.ts';

/** Every link to a unit that one may see; with a day those in force on it. */
export async function listLinks(session: Session, { asOf, ...flags }: HubFlags & { asOf?: string | undefined }) {
  const hub = await connect(session, flags);
  const { rows, simulated } = await hub.list(withQuery('/v1/wan-links', { asOf }), 'links', WanLinkRow);
  return { asOf: asOf ?? null, links: rows, simulated };
}

const pathOf = (id: string): string => `/v1/wan-links/${encodeURIComponent(id)}`;

/** One link. */
export async function showLink(session: Session, id: string, flags: HubFlags): Promise<WanLinkView> {
  const hub = await connect(session, flags);
  return hub.get(pathOf(id), WanLinkView);
}

/** Writes a link as it is from a day on, or one of its versions as it should have been entered. */
export async function setLink(session: Session, id: string, { body, ...flags }: HubFlags & { body: WanLinkBody }) {
  const hub = await connect(session, flags);
  return hub.put(pathOf(id), body, WanLinkView);
}

/** Ends a link; the day is the first without it. */
export async function endLink(session: Session, id: string, { validTo, ...flags }: HubFlags & { validTo: string }) {
  const hub = await connect(session, flags);
  return hub.post(`${pathOf(id)}/end`, { validTo }, WanLinkView);
}

/** Every link over a month. */
export async function linkAvailability(session: Session, { month, ...flags }: HubFlags & { month: string }) {
  const hub = await connect(session, flags);
  const path = withQuery('/v1/wan-link-availability', { month });
  const { rows, simulated } = await hub.list(path, 'links', WanLinkMonth);
  return { month, links: rows, simulated };
}

/** A number with a fraction, within limits; E_NUMBER_INVALID. */
export function parseAmount(value: string, { min, max, where }: { min: number; max: number; where: string }): number {
  const number = /^\d{1,9}([.,]\d{1,6})?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new ExpectedError('E_NUMBER_INVALID', { where, min, max, value: value.slice(0, 40) });
}
