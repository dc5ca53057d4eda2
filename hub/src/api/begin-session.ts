import type { LoginResponse } from '@motcua/contract';
import { makeSecret, secretHash } from '../installation/admin-token.ts';
import { appendAudit, type Tx } from '../store/index.ts';
import { auditEntry } from './audit-entry.ts';
import type { ApiContext, ApiRequest } from './context.ts';

/** A working day and its overtime. */
export const sessionMs = 12 * 3_600_000;

/** Whose session it is to be, how they proved who they are, and with what program. */
interface Beginning {
  account: { id: number; name: string };
  by: 'password' | 'oidc';
  client: string;
}

/** Begins a session in a transaction; its secret is told once, and only its hash is kept. */
export async function beginSession(
  tx: Tx,
  { account, by, client }: Beginning,
  { context, request }: { context: ApiContext; request: ApiRequest },
): Promise<LoginResponse> {
  const token = makeSecret();
  const now = context.now();
  const expiresAt = new Date(now + sessionMs).toISOString();
  await tx
    .insertInto('session')
    .values({
      ...{ secret_sha256: secretHash(token), account: account.id, address: request.address, client },
      ...{ created_at: new Date(now).toISOString(), expires_at: expiresAt },
    })
    .execute();
  const actor = { ...request.actor, id: `account:${account.id}`, name: account.name };
  const done = { action: 'session.begin', object: `account:${account.id}`, unit: null, detail: { by, client } };
  await appendAudit(tx, auditEntry(context, { ...request, actor }, done));
  return { token, expiresAt, name: account.name };
}
