import {
  type DiscoveryRow,
  type DiscoveryState,
  deviceKeysOf,
  discoveryStates,
  ExpectedError,
  Found,
  UnitTargets,
  withoutSecrets,
} from '@motcua/contract';
import { z } from 'zod';
import { covers } from '../../access/index.ts';
import { changeTargets } from '../../pollers/index.ts';
import { appendAudit, beyond, type Db, type Tx, unitOn, within } from '../../store/index.ts';
import { today } from '../../time/today.ts';
import { auditEntry } from '../audit-entry.ts';
import type { ApiContext, ApiRequest, Handler } from '../context.ts';
import { cutPage, pageQuery } from '../page.ts';
import { parse } from '../parse.ts';
import { readList } from '../read-list.ts';

export const DiscoveriesQuery = z.looseObject({
  ...{ unit: z.string().max(32).optional(), state: z.enum(discoveryStates).optional() },
  ...pageQuery,
});

/** `GET /v1/discoveries` */
export const listDiscoveries: Handler = async (context, request) => {
  const { query, scope } = request;
  const { unit, state, ...part } = parse(DiscoveriesQuery, query);
  const { rows: page, next } = await cutPage(part, {
    placeOf: ({ unit: code, address, id }: Row) => [code, address, id],
    like: ['string', 'string', 'string'],
    read: ({ after, limit }) =>
      readList(context, request, (db) =>
        readRows(db, context.now())
          .$if(unit !== undefined, (of) => of.where('unit.code', '=', unit ?? ''))
          .$if(state !== undefined, (of) => of.where('discovery.state', '=', state ?? 'proposed'))
          .where(within(scope, 'unit.code'))
          .where(beyond({ columns: ['unit.code', 'discovery.address', 'discovery.id'], place: after }))
          .orderBy('unit.code')
          .orderBy('discovery.address')
          .orderBy('discovery.id')
          .limit(limit)
          .execute(),
      ),
  });
  return { discoveries: page.map(toRow), next };
};

/** `POST /v1/discoveries/:id/accept`: the unit reads this device from now on. */
export const acceptDiscovery: Handler = async (context, request) => {
  const { row } = await requireRow(context, request);
  const { targets } = Found.parse(JSON.parse(row.body));
  const at = new Date(context.now()).toISOString();
  const placed = await context.store.db.transaction().execute(async (tx) => {
    const change = (before: UnitTargets) => withFound(before, targets);
    const told = await changeTargets(tx, { unitId: row.unit_id, change, at });
    await decide(tx, { context, request, row, state: 'accepted', at });
    return told;
  });
  for (const { agent, desired } of placed) context.publishDesired(agent, desired);
  context.electPollers();
  return (await requireRow(context, request)).shown;
};

/** `POST /v1/discoveries/:id/dismiss`: it is nothing of ours; it stays known, so that it is not proposed again. */
export const dismissDiscovery: Handler = async (context, request) => {
  const { row } = await requireRow(context, request);
  const at = new Date(context.now()).toISOString();
  await context.store.db.transaction().execute((tx) => decide(tx, { context, request, row, state: 'dismissed', at }));
  return (await requireRow(context, request)).shown;
};

/** A device that is there already is not there twice. */
function withFound(before: UnitTargets, { snmp, ipp, escl, raw }: Found['targets']): UnitTargets {
  const added = UnitTargets.parse({ snmp, ipp, escl, raw });
  const known = new Set(deviceKeysOf(before));
  if (deviceKeysOf(added).every((key) => known.has(key))) return before;
  return {
    ...before,
    snmp: [...before.snmp, ...added.snmp],
    ipp: [...before.ipp, ...added.ipp],
    escl: [...before.escl, ...added.escl],
    raw: [...before.raw, ...added.raw],
  };
}

const readRows = (db: Db, now: number) =>
  db
    .selectFrom('discovery')
    .innerJoin('unit', 'unit.id', 'discovery.unit_id')
    .selectAll('discovery')
    .select('unit.code as unit')
    .where(unitOn(today(now)));
type Row = Awaited<ReturnType<ReturnType<typeof readRows>['execute']>>[number];

async function requireRow({ store, now }: ApiContext, { params, scope }: ApiRequest) {
  const id = params.id ?? '';
  const row = await readRows(store.read, now()).where('discovery.id', '=', id).executeTakeFirst();
  if (row === undefined || !covers(scope, row.unit))
    throw new ExpectedError('E_DISCOVERY_UNKNOWN', { id: id.slice(0, 80) });
  return { row, shown: toRow(row) };
}

interface Decision {
  context: ApiContext;
  request: ApiRequest;
  row: Row;
  state: DiscoveryState;
  at: string;
}

async function decide(tx: Tx, { context, request, row, state, at }: Decision): Promise<void> {
  const { id, unit, address } = row;
  const decided = { state, decided_at: at, decided_by: request.actor.name };
  await tx.updateTable('discovery').set(decided).where('id', '=', id).execute();
  const done = { action: 'discovery.decide', object: `discovery:${id}`, unit, detail: { state, address } };
  await appendAudit(tx, auditEntry(context, request, done));
}

function toRow(row: Row): DiscoveryRow {
  const found = Found.parse(JSON.parse(row.body));
  return {
    ...found,
    targets: withoutSecrets(found.targets),
    id: row.id,
    unit: row.unit,
    agent: row.agent,
    state: row.state,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
  };
}
