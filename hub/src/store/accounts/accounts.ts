import type { AccountRow } from '@motcua/contract';
import { ExpectedError } from '@motcua/contract';
import type { Db } from '../store.ts';
import { grantsOf } from './find-actor.ts';

/** All accounts with their roles, by name. */
export async function listAccounts(db: Db): Promise<AccountRow[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('name').execute();
  const units = await db.selectFrom('unit').select(['id', 'code']).execute();
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const listed: AccountRow[] = [];
  for (const { id, name, display, totp_secret, subject, created_at, disabled_at } of rows) {
    const grants = await grantsOf(db, id);
    listed.push({
      ...{ name, display, oneTimeCode: totp_secret !== null, external: subject !== null },
      ...{ createdAt: created_at, disabledAt: disabled_at },
      grants: grants.map(({ role, unitId }) => ({
        role,
        unit: unitId === null ? null : (codes.get(unitId) ?? unitId),
      })),
    });
  }
  return listed;
}

/** The row of an account by its name. Throws E_ACCOUNT_UNKNOWN. */
export async function requireAccount(db: Db, name: string) {
  const row = await db.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst();
  if (row === undefined) throw new ExpectedError('E_ACCOUNT_UNKNOWN', { name: name.slice(0, 80) });
  return row;
}
