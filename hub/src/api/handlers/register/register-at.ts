import { ExpectedError } from '@motcua/contract';
import { asOf, type Installation, parseAsOf } from '@motcua/inventory';
import { z } from 'zod';
import { loadKnown, loadRegister } from '../../../store/index.ts';
import type { ApiContext, ApiRequest } from '../../context.ts';
import { asOfQuery, parse } from '../../parse.ts';

/** What every question to the register can say: the day it is about, and by when it must have been recorded. */
export const knownAtQuery = { knownAt: z.string().max(40).optional() };
export const RegisterQuery = z.looseObject({ ...asOfQuery, ...knownAtQuery });

/** By when what is asked about was recorded, RFC 3339 in UTC; null for what is known now. */
export function knownAtOf({ query }: Pick<ApiRequest, 'query'>): string | null {
  const { knownAt } = parse(z.looseObject(knownAtQuery), query);
  if (knownAt === undefined) return null;
  const moment = z.iso.datetime({ offset: true }).safeParse(knownAt);
  if (!moment.success) throw new ExpectedError('E_MOMENT_INVALID', { value: knownAt.slice(0, 40), where: 'knownAt' });
  return new Date(knownAt).toISOString();
}

/** The register as it was known, of all times. */
export async function registerAllAt({ store }: Pick<ApiContext, 'store'>, request: ApiRequest): Promise<Installation> {
  const knownAt = knownAtOf(request);
  return knownAt === null ? loadRegister(store.read) : loadKnown(store.read, knownAt);
}

/** The register as it was known; on the day that the request says, and of all times where it says none. */
export async function registerAt(context: Pick<ApiContext, 'store'>, request: ApiRequest): Promise<Installation> {
  const { asOf: day } = parse(RegisterQuery, request.query);
  const all = await registerAllAt(context, request);
  return day === undefined ? all : asOf(all, parseAsOf(day, 'asOf'));
}
