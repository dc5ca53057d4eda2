import { randomBytes } from 'node:crypto';
import { ExpectedError, type IntakeTokenRow, IntakeTokensRequest, type IntakeTokensResponse } from '@motcua/contract';
import { z } from 'zod';
import { covers } from '../../../access/index.ts';
import { parseNetwork } from '../../../identity/index.ts';
import { secretHash } from '../../../installation/admin-token.ts';
import { appendAudit, type Db, insertIntakeTokens, intakeTokenId, selectIntakeTokens } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, Handler } from '../../context.ts';
import { pageQuery } from '../../page.ts';
import { parse } from '../../parse.ts';
import { requireUnit } from '../../require-unit.ts';
import { secretPage } from '../../secret-page.ts';

/** 128 random bits: nobody guesses them, and their code is small enough for a label. */
const makeCode = (): string => randomBytes(16).toString('base64url');

const dayMs = 86_400_000;

/** `POST /v1/intake-tokens`: codes by which people of a unit report; only their hashes are kept, and older ones end. */
export const postIntakeTokens: Handler = async (context, request): Promise<IntakeTokensResponse> => {
  const { unit: code, devices, networks: given, graceDays } = parse(IntakeTokensRequest, request.body);
  const [now, day] = [context.now(), today(context.now())];
  const at = new Date(now).toISOString();
  const unit = await requireUnit(context.store.read, { code, day, scope: request.scope });
  const networks = given === undefined ? null : given.map(parseNetwork);
  const anywhere = isAnywhere(networks, context);
  const ids = await idsOf(context.store.read, { tags: [...new Set(devices)], unit: code, day });
  const made = (ids.length === 0 ? [null] : ids).map((device) => ({ device, token: makeCode() }));
  const tokens = made.map(({ device, token }) => ({ hash: secretHash(token), device: device?.id ?? null }));
  await context.store.db.transaction().execute(async (tx) => {
    const old = { oldEndAt: new Date(now + graceDays * dayMs).toISOString() };
    await insertIntakeTokens(tx, { unitId: unit.id, networks, by: request.actor.name, at, ...old, tokens });
    const detail = { codes: tokens.map(({ hash }) => intakeTokenId(hash)), networks, graceDays, anywhere };
    const done = { action: 'intake-token.make', object: `unit:${unit.id}`, unit: code, detail };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  return {
    ...{ unit: code, anywhere },
    tokens: made.map(({ device, token }) => ({
      ...{ id: intakeTokenId(secretHash(token)), device: device?.tag ?? null, token },
    })),
  };
};

/** The records of devices of a unit, in the order of their tags. Throws E_DEVICE_UNKNOWN for one that is not the unit's. */
async function idsOf(db: Db, { tags, unit, day }: { tags: readonly string[]; unit: string; day: string }) {
  if (tags.length === 0) return [];
  const rows = await db
    .selectFrom('register_device')
    .select(['id', 'tag'])
    .where('unit', '=', unit)
    .where('valid_from', '<=', day)
    .where((of) => of.or([of('valid_to', 'is', null), of('valid_to', '>', day)]))
    .execute();
  const byTag = new Map(rows.map((row) => [row.tag, row]));
  return tags.map((device) => {
    const row = byTag.get(device);
    if (row === undefined) throw new ExpectedError('E_DEVICE_UNKNOWN', { device: device.slice(0, 80) });
    return row;
  });
}

export const IntakeTokensQuery = z.looseObject(pageQuery);

/** `GET /v1/intake-tokens`: newest first; what has long ended is left out. */
export const listIntakeTokens: Handler = async (context, request) => {
  const now = context.now();
  const since = new Date(now - 30 * dayMs).toISOString();
  const { rows, next } = await secretPage(context, request, (db) =>
    selectIntakeTokens(db, today(now)).where((of) => of.or([of('ends_at', 'is', null), of('ends_at', '>', since)])),
  );
  return { tokens: rows.map((row) => toRow(row, context)), next };
};

/** `POST /v1/intake-tokens/:id/end`: at once. */
export const endIntakeToken: Handler = async (context, request): Promise<IntakeTokenRow> => {
  const id = request.params.id ?? '';
  const at = new Date(context.now()).toISOString();
  return context.store.db.transaction().execute(async (tx) => {
    const prefix = id.slice(2);
    const found = await selectIntakeTokens(tx, today(context.now()))
      .where('secret_sha256', '>=', prefix)
      .where('secret_sha256', '<', `${prefix}~`)
      .execute();
    const row = found.find(({ secret_sha256 }) => intakeTokenId(secret_sha256) === id);
    if (row === undefined || !covers(request.scope, row.unit))
      throw new ExpectedError('E_INTAKE_TOKEN_UNKNOWN', { id: id.slice(0, 40) });
    const ends_at = row.ends_at !== null && row.ends_at < at ? row.ends_at : at;
    await tx.updateTable('intake_token').set({ ends_at }).where('secret_sha256', '=', row.secret_sha256).execute();
    const done = { action: 'intake-token.end', object: `intake-token:${id}`, unit: row.unit, detail: {} };
    await appendAudit(tx, auditEntry(context, request, done));
    return toRow({ ...row, ends_at }, context);
  });
};

type Row = Awaited<ReturnType<ReturnType<typeof selectIntakeTokens>['execute']>>[number];

/** Whether a code is good from anywhere: neither it nor the installation names networks. */
const isAnywhere = (networks: unknown, { settings }: Pick<ApiContext, 'settings'>): boolean =>
  networks === null && settings.intakeNetworks === undefined;

const toRow = (row: Row, context: Pick<ApiContext, 'settings'>): IntakeTokenRow => ({
  id: intakeTokenId(row.secret_sha256),
  unit: row.unit,
  device: row.device === null ? null : (row.tag ?? row.device),
  networks: row.networks === null ? null : JSON.parse(row.networks),
  anywhere: isAnywhere(row.networks, context),
  madeBy: row.made_by,
  createdAt: row.created_at,
  endsAt: row.ends_at,
  lastUsedAt: row.last_used_at,
  uses: row.uses,
});
