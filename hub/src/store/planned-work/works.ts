import type { PlannedWorkFault, PlannedWorkRow } from '@motcua/contract';
import type { Selectable } from 'kysely';
import { type PlannedWork, stateOf } from '../../planned-work/plan-work.ts';
import type { Db, Tx } from '../store.ts';
import type { PlannedWorkTable } from './tables.ts';

/** Every planned work, the newest first, with how it stands at a moment. */
export async function listWorks(db: Db, now: number): Promise<PlannedWorkRow[]> {
  const rows = await db.selectFrom('planned_work').selectAll().orderBy('number', 'desc').execute();
  return rows.map((row) => fromRow(row, now));
}

/** One of them; null where there is none. */
export async function findWork(db: Db, number: number, now: number): Promise<PlannedWorkRow | null> {
  const row = await db.selectFrom('planned_work').selectAll().where('number', '=', number).executeTakeFirst();
  return row === undefined ? null : fromRow(row, now);
}

/** Those that go on at a moment (RFC 3339). */
export const worksOn = (db: Db, at: string): Promise<WorkOn[]> =>
  db
    .selectFrom('planned_work')
    .select(['number', 'unit', 'subtree', 'system'])
    .where('starts_at', '<=', at)
    .where('ends_at', '>', at)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute();

/** Where a work goes on. */
type WorkOn = Pick<Selectable<PlannedWorkTable>, 'number' | 'unit' | 'subtree' | 'system'>;

export async function insertWork(tx: Tx, work: PlannedWork, { at, by }: { at: string; by: string }): Promise<number> {
  const { unit, subtree, system, from, to, reason, stopsService, urgent } = work;
  const about = { unit, subtree: subtree ? 1 : 0, system, starts_at: from, ends_at: to, reason, urgent };
  const told = { stops_service: stopsService ? 1 : 0, notice_days: work.noticeDays };
  const { number } = await tx
    .insertInto('planned_work')
    .values({ ...about, ...told, announced_at: at, announced_by: by })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

export async function cancelWork(
  tx: Tx,
  number: number,
  { at, by, reason }: { at: string; by: string; reason: string },
): Promise<void> {
  const cancelled = { cancelled_at: at, cancelled_by: by, cancel_reason: reason };
  await tx.updateTable('planned_work').set(cancelled).where('number', '=', number).execute();
}

/** Records, once, a fault that a work keeps from having a ticket. */
export async function recordFault(tx: Tx, work: number, fault: PlannedWorkFault): Promise<void> {
  const { device, deviceName, kind, unit, since, reasons } = fault;
  const row = { device_id: device, device_name: deviceName, kind, unit, since, reasons: JSON.stringify(reasons) };
  await tx
    .insertInto('planned_work_fault')
    .values({ work, ...row })
    .onConflict((conflict) => conflict.columns(['work', 'device_id']).doNothing())
    .execute();
}

/** What was faulty while it went on. */
export async function listFaults(db: Db, work: number): Promise<PlannedWorkFault[]> {
  const rows = await db
    .selectFrom('planned_work_fault')
    .selectAll()
    .where('work', '=', work)
    .orderBy('since')
    .orderBy('device_id')
    .execute();
  return rows.map(({ device_id: device, device_name: deviceName, kind, unit, since, reasons }) => ({
    ...{ device, deviceName, kind, unit, since, reasons: JSON.parse(reasons) },
  }));
}

function fromRow(row: Selectable<PlannedWorkTable>, now: number): PlannedWorkRow {
  const { number, unit, system, starts_at: from, ends_at: to, reason, urgent, cancelled_at: cancelledAt } = row;
  return {
    ...{ number, state: stateOf({ from, to, cancelledAt }, now), unit, subtree: row.subtree === 1, system, from, to },
    ...{ reason, stopsService: row.stops_service === 1, urgent, noticeDays: row.notice_days },
    ...{ announcedAt: row.announced_at, announcedBy: row.announced_by },
    ...{ cancelledAt, cancelledBy: row.cancelled_by, cancelReason: row.cancel_reason },
  };
}
