import { type Permission, permissions, type Role, roles } from '@motcua/contract';
import type { Actor, Grant } from '../../access/index.ts';
import type { Db } from '../store.ts';

/** Whose secret it is, if it is one that is valid at a moment (RFC 3339): of a session or of a token. */
export async function findActor(db: Db, { secret, at }: { secret: string; at: string }): Promise<Actor | null> {
  return (await bySession(db, secret, at)) ?? (await byToken(db, secret, at));
}

async function bySession(db: Db, secret: string, at: string): Promise<Actor | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .select(['account.id', 'account.name'])
    .where('secret_sha256', '=', secret)
    .where('expires_at', '>', at)
    .where('revoked_at', 'is', null)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, name } = row;
  return { kind: 'account', id: `account:${id}`, name, account: id, only: null, grants: await grantsOf(db, id) };
}

async function byToken(db: Db, secret: string, at: string): Promise<Actor | null> {
  const row = await db
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account')
    .select(['api_token.id', 'api_token.name', 'api_token.permissions', 'account.id as account'])
    .select('account.name as owner')
    .where('secret_sha256', '=', secret)
    .where('expires_at', '>', at)
    .where('revoked_at', 'is', null)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, account, owner } = row;
  return {
    ...{ kind: 'token', id: `token:${id}`, name: `${owner}/${row.name}`, account },
    only: row.permissions === null ? null : knownPermissions(row.permissions),
    grants: await grantsOf(db, account),
  };
}

/** The roles of an account. */
const grantsOf = async (db: Db, account: number): Promise<Grant[]> =>
  (await readGrants(db, account)).get(account) ?? [];

/** Roles by account, of one or of all; a role that this version does not know gives nothing. */
export async function readGrants(db: Db, account: number | null = null): Promise<ReadonlyMap<number, Grant[]>> {
  const rows = await db
    .selectFrom('account_grant')
    .select(['account', 'role', 'unit_id'])
    .$if(account !== null, (query) => query.where('account', '=', account ?? 0))
    .orderBy('role')
    .orderBy('unit_id')
    .execute();
  const grants = Map.groupBy(rows, (row) => row.account);
  return new Map(
    [...grants].map(([id, own]) => [
      id,
      own.flatMap(({ role, unit_id: unitId }) => (isRole(role) ? [{ role, unitId }] : [])),
    ]),
  );
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

const knownPermissions = (json: string): Permission[] => {
  const given = new Set(JSON.parse(json) as string[]);
  return permissions.filter((permission) => given.has(permission));
};
