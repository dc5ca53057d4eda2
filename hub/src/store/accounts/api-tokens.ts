import type { ApiTokenRow } from '@motcua/contract';
import type { Db, Tx } from '../store.ts';

/** Tokens of one account, or of all; the newest first. Secrets are not kept, so they are not among it. */
export async function listApiTokens(db: Db, { account }: { account: number | null }): Promise<ApiTokenRow[]> {
  const rows = await db
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account')
    .select(['api_token.id', 'api_token.name', 'api_token.permissions', 'api_token.created_at'])
    .select(['api_token.expires_at', 'api_token.revoked_at', 'account.name as owner'])
    .$if(account !== null, (query) => query.where('api_token.account', '=', account ?? 0))
    .orderBy('api_token.id', 'desc')
    .execute();
  return rows.map(({ id, name, owner, permissions, created_at, expires_at, revoked_at }) => ({
    ...{ id, name, owner, permissions: permissions === null ? null : (JSON.parse(permissions) as string[]) },
    ...{ createdAt: created_at, expiresAt: expires_at, revokedAt: revoked_at },
  }));
}

/** What a new token is made of; the secret as its hash. */
interface NewToken {
  account: number;
  name: string;
  secretHash: string;
  permissions: readonly string[] | null;
  createdAt: string;
  expiresAt: string;
}

/** Its number. */
export async function insertApiToken(tx: Tx, token: NewToken): Promise<number> {
  const { account, name, secretHash: secret_sha256, permissions, createdAt, expiresAt } = token;
  const { id } = await tx
    .insertInto('api_token')
    .values({
      ...{ account, name, secret_sha256, created_at: createdAt, expires_at: expiresAt },
      permissions: permissions === null ? null : JSON.stringify(permissions),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends a token of an account (of any, when that is null); whether there was one that was valid. */
export async function revokeApiToken(
  tx: Tx,
  { id, account, at }: { id: number; account: number | null; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .$if(account !== null, (query) => query.where('account', '=', account ?? 0))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
