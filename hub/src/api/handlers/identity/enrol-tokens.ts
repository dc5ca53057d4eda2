import { type EnrolTokenRow, ExpectedError } from '@motcua/contract';
import { z } from 'zod';
import { covers } from '../../../access/index.ts';
import { appendAudit, type Db, unitOn } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { pageQuery } from '../../page.ts';
import { secretPage } from '../../secret-page.ts';

/** Name of a token: from the hash of its secret, which tells nothing of it. */
const tokenId = (secretSha256: string): string => `e-${secretSha256.slice(0, 12)}`;

export const EnrolTokensQuery = z.looseObject(pageQuery);

/** `GET /v1/agent-tokens`: newest first; what has long ended is left out. */
export const listEnrolTokens: Handler = async (context, request) => {
  const { now } = context;
  const since = new Date(now() - 30 * 86_400_000).toISOString();
  const { rows, next } = await secretPage(context, request, (db) =>
    readTokens(db, now()).where('expires_at', '>', since),
  );
  return { tokens: rows.map(toRow), next };
};

/** `POST /v1/agent-tokens/:id/revoke` */
export const revokeEnrolToken: Handler = async (context, request) => {
  const id = request.params.id ?? '';
  const at = new Date(context.now()).toISOString();
  return context.store.db.transaction().execute(async (tx) => {
    const prefix = id.slice(2);
    const found = await readTokens(tx, context.now())
      .where('secret_sha256', '>=', prefix)
      .where('secret_sha256', '<', `${prefix}~`)
      .execute();
    const row = found.find(({ secret_sha256 }) => tokenId(secret_sha256) === id);
    if (row === undefined || !covers(request.scope, row.unit))
      throw new ExpectedError('E_ENROL_TOKEN_UNKNOWN', { id: id.slice(0, 40) });
    const revoked_at = row.revoked_at ?? at;
    await tx.updateTable('enrol_token').set({ revoked_at }).where('secret_sha256', '=', row.secret_sha256).execute();
    const done = { action: 'enrol-token.revoke', object: `enrol-token:${id}`, unit: row.unit, detail: {} };
    await appendAudit(tx, auditEntry(context, request, done));
    return toRow({ ...row, revoked_at });
  });
};

const readTokens = (db: Db, now: number) =>
  db
    .selectFrom('enrol_token')
    .innerJoin('unit', 'unit.id', 'enrol_token.unit_id')
    .selectAll('enrol_token')
    .select('unit.code as unit')
    .where(unitOn(today(now)));
type Row = Awaited<ReturnType<ReturnType<typeof readTokens>['execute']>>[number];

const toRow = (row: Row): EnrolTokenRow => ({
  id: tokenId(row.secret_sha256),
  unit: row.unit,
  uses: row.uses,
  usesLeft: row.uses_left,
  networks: row.networks === null ? null : JSON.parse(row.networks),
  madeBy: row.made_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
});
