import type { AccountRow } from '@motcua/contract';
import { ExpectedError } from '@motcua/contract';
import type { Db } from '../store.ts';
import { readGrants } from './find-actor.ts';
import { nameGrants, unitCodes } from './name-grants.ts';

/** All accounts with their roles, by name. */
export async function listAccounts(db: Db): Promise<AccountRow[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('name').execute();
  const codes = await unitCodes(db);
  const grants = await readGrants(db);
  return rows.map(({ id, name, display, totp_secret, subject, created_at, disabled_at }) => ({
    ...{ name, display, oneTimeCode: totp_secret !== null, external: subject !== null },
    ...{ createdAt: created_at, disabledAt: disabled_at },
    grants: nameGrants(grants.get(id) ?? [], codes),
  }));
}

/** The row of an account by its name. Throws E_ACCOUNT_UNKNOWN. */
export async function requireAccount(db: Db, name: string) {
  const row = await db.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst();
  if (row === undefined) throw new ExpectedError('E_ACCOUNT_UNKNOWN', { name: name.slice(0, 80) });
  return row;
}
