import { deviceKeysOf, UnitTargets, type UnitTargetsView } from '@motcua/contract';
import { changeTargets, hideSecrets, keepSecrets } from '../../pollers/index.ts';
import { appendAudit, type Db } from '../../store/index.ts';
import { auditEntry } from '../audit-entry.ts';
import type { ApiContext, ApiRequest, Handler } from '../context.ts';
import { requireMatch } from '../etag.ts';
import { dayOf, parse } from '../parse.ts';
import { requireUnit } from '../require-unit.ts';

/** `GET /v1/units/:code/targets` */
export const showUnitTargets: Handler = async (context, request) =>
  viewOf(context.store.read, await unitOf(context, request));

/** `PUT /v1/units/:code/targets`: the network devices of a unit, all of them; the elected agent is told at once. */
export const putUnitTargets: Handler = async (context, request) => {
  const unit = await unitOf(context, request);
  const given = parse(UnitTargets, request.body);
  const at = new Date(context.now()).toISOString();
  const change = (before: UnitTargets) => keepSecrets(given, before);
  const { store } = context;
  const placed = await store.db.transaction().execute(async (tx) => {
    if (request.ifMatch !== null) {
      // Others wait from here on.
      await tx.updateTable('unit_identity').set({ id: unit.id }).where('id', '=', unit.id).execute();
      requireMatch(request, await viewOf(tx, unit));
    }
    const told = await changeTargets(tx, { unitId: unit.id, change, at });
    // How many, not which: communities and keys are among them.
    const detail = { devices: deviceKeysOf(given).length, discovery: given.discovery !== null };
    const done = { action: 'unit.targets', object: `unit:${unit.id}`, unit: unit.code, detail };
    await appendAudit(tx, auditEntry(context, request, done));
    return told;
  });
  for (const { agent, desired } of placed) context.publishDesired(agent, desired);
  context.electPollers();
  context.log.info({ event: 'unitTargets', unit: unit.code }, 'the network devices of a unit were changed');
  return viewOf(store.read, unit);
};

interface UnitName {
  id: string;
  code: string;
}

const unitOf = (context: ApiContext, request: ApiRequest): Promise<UnitName> =>
  requireUnit(context.store.read, {
    code: request.params.code ?? '',
    day: dayOf(context, request),
    scope: request.scope,
  });

async function viewOf(db: Db, { id, code }: UnitName): Promise<UnitTargetsView> {
  const row = await db.selectFrom('unit_targets').selectAll().where('unit_id', '=', id).executeTakeFirst();
  const targets = UnitTargets.parse(JSON.parse(row?.body ?? '{}'));
  return {
    unit: code,
    version: row?.version ?? 0,
    agent: row?.holder ?? null,
    since: row?.since ?? null,
    targets: hideSecrets(targets),
  };
}
