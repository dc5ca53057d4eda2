import { ApproveRequest, ExpectedError, Hardware, type PendingAgentRow } from '@motcua/contract';
import { z } from 'zod';
import { covers } from '../../../access/index.ts';
import { sameHardware } from '../../../identity/index.ts';
import { appendAudit, beyond, type Db, type Tx, unitOn, waits, within } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { cutPage, pageQuery } from '../../page.ts';
import { parse } from '../../parse.ts';
import { readList } from '../../read-list.ts';
import { agentIdFor, insertAgent } from './insert-agent.ts';

export const PendingQuery = z.looseObject(pageQuery);

/** `GET /v1/pending-agents`: who asks to be let in again; those that wait first, the latest first. */
export const listPending: Handler = async (context, request) => {
  const { scope, query } = request;
  const { rows, next } = await cutPage(parse(PendingQuery, query), {
    placeOf: ({ state, asked_at, id }: Row) => [Number(state === 'pending'), asked_at, id],
    like: ['number', 'string', 'string'],
    read: ({ after, limit }) =>
      readList(context, request, (db) =>
        readPending(db, context.now())
          .where(within(scope, 'unit.code'))
          .where(beyond({ columns: [waits, 'asked_at', 'pending_agent.id'], place: after, order: 'desc' }))
          .orderBy(waits, 'desc')
          .orderBy('asked_at', 'desc')
          .orderBy('pending_agent.id', 'desc')
          .limit(limit)
          .execute(),
      ),
  });
  const agents = await readHardware(context.store.read);
  return { pending: rows.map((row) => toRow(row, agents)), next };
};

/** `POST /v1/pending-agents/:id/approve` */
export const approvePending: Handler = async (context, request) => {
  const { agent: given } = parse(ApproveRequest, request.body ?? {});
  return decide(context, request, 'approved', async (tx, row) => {
    const agent = row.agent ?? given ?? agentIdFor(row.unit);
    const at = new Date(context.now()).toISOString();
    if (row.agent === null && given === null)
      await insertAgent(tx, { agent, unitId: row.unit_id, host: { hostname: row.hostname, os: null }, at, leaf: null });
    else await requireGood(tx, agent, row.unit_id);
    return agent;
  });
};

/** `POST /v1/pending-agents/:id/reject` */
export const rejectPending: Handler = (context, request) =>
  decide(context, request, 'rejected', async (_, { agent }) => agent);

/** Whoever was shut out is not let in by this door; and nobody becomes a PC of another unit. */
async function requireGood(tx: Tx, id: string, unitId: string): Promise<void> {
  const row = await tx
    .selectFrom('agent')
    .select(['unit_id', 'retired_at', 'revoked_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined || row.unit_id !== unitId) throw new ExpectedError('E_AGENT_UNKNOWN', { agent: id });
  if (row.retired_at !== null) throw new ExpectedError('E_AGENT_RETIRED', { agent: id, at: row.retired_at });
  if (row.revoked_at !== null) throw new ExpectedError('E_AGENT_REVOKED', { agent: id, at: row.revoked_at });
}

type Row = Awaited<ReturnType<ReturnType<typeof readPending>['execute']>>[number];

const readPending = (db: Db, now: number) =>
  db
    .selectFrom('pending_agent')
    .innerJoin('unit', 'unit.id', 'pending_agent.unit_id')
    .selectAll('pending_agent')
    .select('unit.code as unit')
    .where(unitOn(today(now)));

const readHardware = (db: Db) =>
  db
    .selectFrom('agent')
    .select(['id', 'unit_id', 'hardware'])
    .where('hardware', 'is not', null)
    .where('retired_at', 'is', null)
    .execute();

async function decide(
  context: ApiContext,
  request: ApiRequest,
  state: 'approved' | 'rejected',
  choose: (tx: Tx, row: Row) => Promise<string | null>,
): Promise<PendingAgentRow> {
  const id = request.params.id ?? '';
  const { store } = context;
  const find = (db: Db) => readPending(db, context.now()).where('pending_agent.id', '=', id).executeTakeFirst();
  const at = new Date(context.now()).toISOString();
  const decided = await store.db.transaction().execute(async (tx) => {
    const row = await find(tx);
    if (row === undefined || !covers(request.scope, row.unit))
      throw new ExpectedError('E_PENDING_UNKNOWN', { id: id.slice(0, 40) });
    // Said twice it is as if it was said once.
    if (row.state === state) return row;
    if (row.state !== 'pending') throw new ExpectedError('E_PENDING_DECIDED', { id, state: row.state });
    const agent = await choose(tx, row);
    const by = { agent, state, decided_at: at, decided_by: request.actor.name };
    await tx.updateTable('pending_agent').set(by).where('id', '=', id).execute();
    const done = { action: `agent.${state}`, object: `pending:${id}`, unit: row.unit, detail: { agent, why: row.why } };
    await appendAudit(tx, auditEntry(context, request, done));
    return { ...row, ...by };
  });
  return toRow(decided, await readHardware(store.read));
}

function toRow(row: Row, agents: readonly { id: string; unit_id: string; hardware: string | null }[]): PendingAgentRow {
  const own = hardwareIn(row.hardware);
  const like = (hardware: string | null) => {
    const other = hardwareIn(hardware);
    return own === null || other === null ? null : sameHardware(own, other);
  };
  const before = agents.find(({ id }) => id === row.agent);
  return {
    id: row.id,
    agent: row.agent,
    unit: row.unit,
    why: row.why,
    hostname: row.hostname,
    address: row.address,
    state: row.state,
    resembles: agents
      .filter(({ unit_id, hardware }) => unit_id === row.unit_id && like(hardware) === true)
      .map(({ id }) => id),
    sameHardware: before === undefined ? null : like(before.hardware),
    askedAt: row.asked_at,
    lastAskedAt: row.last_asked_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
  };
}

const hardwareIn = (text: string | null): Hardware | null => (text === null ? null : Hardware.parse(JSON.parse(text)));
