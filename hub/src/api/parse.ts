import { ExpectedError } from '@motcua/contract';
import { parseAsOf } from '@motcua/inventory';
import { prettifyError, z } from 'zod';
import { today } from '../time/today.ts';
import type { ApiContext, ApiRequest } from './context.ts';

/** A body or query that fits its schema, or an error that says where it does not. */
export function parse<Shape extends z.ZodType>(shape: Shape, value: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ExpectedError('E_BODY_INVALID', { detail: prettifyError(parsed.error).slice(0, 500) });
}

/** The day a question is about. */
export const asOfQuery = { asOf: z.string().max(40).optional() };
export const AsOfQuery = z.looseObject(asOfQuery);

/** The day a question is about; today unless it says otherwise. */
export function dayOf({ now }: Pick<ApiContext, 'now'>, { query }: Pick<ApiRequest, 'query'>): string {
  const { asOf } = parse(AsOfQuery, query);
  return asOf === undefined ? today(now()) : parseAsOf(asOf, 'asOf');
}

/** A switch in a query: `?all`, `?all=1` and `?all=true` are on. */
export const Switch = z
  .enum(['', '1', 'true', '0', 'false'])
  .default('false')
  .transform((text) => text === '' || text === '1' || text === 'true');
