import { ExpectedError, RefusalRequest } from '@motcua/contract';
import { covers, type Scope } from '../../../access/index.ts';
import { appendAudit, type Db, loadRegister, unitOn, within } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';

/** `POST /v1/reconcile/refusals`: this record is not that device, and the two are not proposed together again. */
export const refuseMatch: Handler = async (context, request) => {
  const { declared, observed, reason } = parse(RefusalRequest, request.body);
  const { store, now } = context;
  const { scope, actor } = request;
  const [record] = (await loadRegister(store.read)).devices.filter(({ id }) => id === declared);
  const seen = await isSeen(store.read, { id: observed, day: today(now()), scope });
  const missing = record === undefined || !covers(scope, record.unit) ? declared : seen ? null : observed;
  if (missing !== null) throw new ExpectedError('E_DEVICE_UNKNOWN', { device: missing });
  const at = new Date(now()).toISOString();
  const row = { declared, observed, reason, actor: actor.name, at };
  await store.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('refused_match')
      .values(row)
      .onConflict((of) => of.columns(['declared', 'observed']).doUpdateSet({ reason, actor: actor.name, at }))
      .execute();
    const detail = { declared, observed, reason };
    const done = { action: 'reconcile.refuse', object: `device:${declared}`, unit: record?.unit ?? null, detail };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  return { declared, observed, reason, at, by: actor.name };
};

/** Whether an agent of the scope has ever seen it; one that was retired since may have. */
async function isSeen(db: Db, { id, day, scope }: { id: string; day: string; scope: Scope }): Promise<boolean> {
  const row = await db
    .selectFrom('observed_device as device')
    .innerJoin('agent', 'agent.id', 'device.agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select('device.id')
    .where('device.id', '=', id)
    .where(unitOn(day))
    .where(within(scope, 'unit.code'))
    .executeTakeFirst();
  return row !== undefined;
}
