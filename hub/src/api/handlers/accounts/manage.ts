import { AccountChange, AccountRequest, type AccountRow, ExpectedError, type GrantRow } from '@motcua/contract';
import { findUnit } from '@motcua/inventory';
import { hashPassword } from '../../../accounts/password.ts';
import { requireGoodPassword } from '../../../accounts/require-good-password.ts';
import { appendAudit, type Db, listAccounts, loadUnits, requireAccount, type Tx } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, Handler } from '../../context.ts';
import { requireMatch } from '../../etag.ts';
import { PageQuery, pageOf } from '../../page.ts';
import { parse } from '../../parse.ts';

/** `GET /v1/accounts` */
export const getAccounts: Handler = async ({ store }, { query }) => {
  const accounts = await listAccounts(store.read);
  const order = { placeOf: ({ name }: AccountRow) => [name], like: ['string'] as const };
  const { rows, next } = pageOf(accounts, parse(PageQuery, query), order);
  return { accounts: rows, next };
};

/** `GET /v1/accounts/:name` */
export const getAccount: Handler = ({ store }, { params: { name = '' } }) => rowOf(store.read, name);

/** `POST /v1/accounts`: somebody new, with the roles they start with. */
export const postAccount: Handler = async (context, request): Promise<AccountRow> => {
  const { name, display, password, subject, grants } = parse(AccountRequest, request.body);
  if (password !== null) requireGoodPassword(password, name);
  const hashed = password === null ? null : await hashPassword(password);
  const created_at = new Date(context.now()).toISOString();
  const rows = await resolveGrants(context, grants);
  await context.store.db.transaction().execute(async (tx) => {
    await requireFree(tx, { name, subject });
    const values = { name, display, password: hashed, subject, created_at };
    const { id } = await tx.insertInto('account').values(values).returning('id').executeTakeFirstOrThrow();
    await setGrants(tx, id, rows);
    const done = { action: 'account.make', object: `account:${id}`, unit: null, detail: { name, grants } };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  return rowOf(context.store.db, name);
};

/** `PUT /v1/accounts/:name`: any part of an account; one that is disabled, or got a new password, is logged out everywhere. */
export const putAccount: Handler = async (context, request): Promise<AccountRow> => {
  const { display, password, subject, grants, disabled } = parse(AccountChange, request.body);
  const at = new Date(context.now()).toISOString();
  const { id, name } = await requireAccount(context.store.db, request.params.name ?? '');
  if (password !== undefined) requireGoodPassword(password, name);
  const hashed = password === undefined ? undefined : await hashPassword(password);
  const rows = grants === undefined ? null : await resolveGrants(context, grants);
  const set = {
    ...(display === undefined ? {} : { display }),
    ...(hashed === undefined ? {} : { password: hashed, failures: 0, locked_until: null }),
    ...(subject === undefined ? {} : { subject }),
    ...(disabled === undefined ? {} : { disabled_at: disabled ? at : null }),
  };
  await context.store.db.transaction().execute(async (tx) => {
    if (request.ifMatch !== null) {
      await tx.updateTable('account').set({ name }).where('id', '=', id).execute(); // others wait from here on
      requireMatch(request, await rowOf(tx, name));
    }
    if (subject != null) await requireFree(tx, { name: '', subject, except: id });
    if (Object.keys(set).length > 0) await tx.updateTable('account').set(set).where('id', '=', id).execute();
    if (rows !== null) await setGrants(tx, id, rows);
    if (disabled === true || hashed !== undefined) await endSessions(tx, id, at);
    const detail = {
      changed: Object.keys(request.body as object).sort(),
      ...(grants && { grants }),
      ...(disabled !== undefined && { disabled }),
    };
    await appendAudit(
      tx,
      auditEntry(context, request, { action: 'account.change', object: `account:${id}`, unit: null, detail }),
    );
  });
  return rowOf(context.store.db, name);
};

const rowOf = async (db: Db, name: string): Promise<AccountRow> => {
  const row = (await listAccounts(db)).find((account) => account.name === name);
  if (row === undefined) throw new ExpectedError('E_ACCOUNT_UNKNOWN', { name: name.slice(0, 80) });
  return row;
};

async function requireFree(
  tx: Tx,
  { name, subject, except = 0 }: { name: string; subject: string | null; except?: number },
): Promise<void> {
  const found = await tx
    .selectFrom('account')
    .select('name')
    .where('id', '!=', except)
    .where((or) => or.or([or('name', '=', name), ...(subject === null ? [] : [or('subject', '=', subject)])]))
    .executeTakeFirst();
  if (found !== undefined) throw new ExpectedError('E_ACCOUNT_EXISTS', { name: found.name });
}

/** Codes of units as they are today to ids, which stay. */
async function resolveGrants({ store, now }: ApiContext, grants: readonly GrantRow[]) {
  if (grants.every(({ unit }) => unit === null)) return grants.map(({ role }) => ({ role, unit_id: null }));
  const installation = { units: await loadUnits(store.read) };
  const asOf = today(now());
  return grants.map(({ role, unit }) => ({
    role,
    unit_id: unit === null ? null : findUnit({ installation, code: unit, asOf }).id,
  }));
}

async function setGrants(
  tx: Tx,
  account: number,
  rows: readonly { role: string; unit_id: string | null }[],
): Promise<void> {
  await tx.deleteFrom('account_grant').where('account', '=', account).execute();
  const once = new Map(rows.map((row) => [`${row.role}|${row.unit_id ?? ''}`, { account, ...row }]));
  if (once.size > 0)
    await tx
      .insertInto('account_grant')
      .values([...once.values()])
      .execute();
}

const endSessions = (tx: Tx, account: number, at: string) =>
  tx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
    .execute();
