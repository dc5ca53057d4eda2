import { ExpectedError, LoginRequest, type LoginResponse } from '@motcua/contract';
import { checkLogin } from '../../../accounts/check-login.ts';
import { lockMs } from '../../../accounts/lock-out.ts';
import type { Store, Tx } from '../../../store/index.ts';
import { beginSession } from '../../begin-session.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';

/** `POST /v1/login`: a name and a password in, the secret of a session out. */
export const login: Handler = async (context, request): Promise<LoginResponse> => {
  const { name, password, code, client } = parse(LoginRequest, request.body);
  const { store, log } = context;
  const now = context.now();
  const account = (await find(store, name)) ?? null;
  const { right, step } = await checkLogin(account, { password, code, now });
  if (account === null || !right) {
    log.warn({ event: 'login-refused', address: request.address }, 'a login was refused');
    if (account !== null) await store.db.transaction().execute((tx) => countFailure(tx, account, now));
    throw new ExpectedError('E_LOGIN_REFUSED');
  }
  return store.db.transaction().execute(async (tx) => {
    await takeStep(tx, account.id, step);
    return beginSession(tx, { account, by: 'password', client }, { context, request });
  });
};

const find = (store: Store, name: string) =>
  store.db.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst();

/** Counted by the database, so that many tries at once all count. */
async function countFailure(tx: Tx, { id }: { id: number }, now: number): Promise<void> {
  const { failures } = await tx
    .updateTable('account')
    .set((of) => ({ failures: of('failures', '+', 1) }))
    .where('id', '=', id)
    .returning('failures')
    .executeTakeFirstOrThrow();
  const ms = lockMs(failures);
  if (ms > 0)
    await tx
      .updateTable('account')
      .set({ locked_until: new Date(now + ms).toISOString() })
      .where('id', '=', id)
      .execute();
}

/** Forgets wrong tries, and uses up the code's step: of two logins with one code the second finds it taken. */
async function takeStep(tx: Tx, account: number, step: number | null): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ failures: 0, locked_until: null, ...(step === null ? {} : { totp_step: step }) })
    .where('id', '=', account)
    .$if(step !== null, (query) =>
      query.where((or) => or.or([or('totp_step', 'is', null), or('totp_step', '<', step)])),
    )
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ExpectedError('E_LOGIN_REFUSED');
}
