import type { Db } from '../store/index.ts';
import type { ApiContext, ApiRequest } from './context.ts';

/** Reads a list for a caller: perhaps a little old, but never older than what the caller wrote last through this hub. */
export const readList = <T>(
  { store, writes }: Pick<ApiContext, 'store' | 'writes'>,
  { actor }: Pick<ApiRequest, 'actor'>,
  read: (db: Db) => Promise<T>,
): Promise<T> => store.lists(read, { since: writes.of(actor.id) });
