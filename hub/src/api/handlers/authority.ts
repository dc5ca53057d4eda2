import { parseAsOf } from '@motcua/inventory';
import { assetClasses, authority, authorityActions, desks, loadAuthority } from '@motcua/policies';
import { z } from 'zod';
import { type Db, listStandardFiles } from '../../store/index.ts';
import { today } from '../../time/today.ts';
import type { Handler } from '../context.ts';
import { parse } from '../parse.ts';

export const AuthorityQuery = z.looseObject({
  action: z.enum(authorityActions),
  assetClass: z.enum(assetClasses),
  actor: z.enum(desks),
  /** In đồng. */
  amount: z.coerce.number().int().min(0).max(1_000_000_000_000_000).optional(),
  date: z.string().max(40).optional(),
});

/** `GET /v1/authority`: whether a desk may decide something on a day, and if not to whom it goes. */
export const showAuthority: Handler = async ({ store, now }, { query }) => {
  const { action, assetClass, actor, amount = null, date } = parse(AuthorityQuery, query);
  const day = date === undefined ? today(now()) : parseAsOf(date, 'date');
  const question = { action, assetClass, amount, actor, date: day };
  return { ...question, ...authority(question, await readAuthority(store.read)) };
};

/** The rows in use: those of public texts and those of this installation. */
export const readAuthority = async (db: Db) =>
  loadAuthority((await listStandardFiles(db)).map(({ name, text }) => ({ path: name, text })));
