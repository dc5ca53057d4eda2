import type { Subject } from '../../tickets/plan-report.ts';
import type { Peers } from '../../tickets/priority.ts';
import { unitOn } from '../register/unit-on.ts';
import type { Db } from '../store.ts';

/** A device of the register or of what agents see, by its tag or id; null where there is none on that day. */
export async function findSubject(
  db: Db,
  { device, day }: { device: string; day: string },
): Promise<{ subject: Subject; peers: Peers } | null> {
  const record = await recordOf(db, { device, day });
  if (record === null) return sightingOf(db, { device, day });
  const { id, tag, kind, unit } = record;
  // Lists show what agents see by the id under which they see it.
  const links = db.selectFrom('device_link').select('observed').where('declared', '=', id).orderBy('observed');
  const seen = await links.executeTakeFirst();
  const subject = { device: seen?.observed ?? id, deviceName: tag, kind, unit };
  return { subject, peers: await peersOf(db, { ...record, day }) };
}

const validOn = (day: string) => (of: { valid_from: string; valid_to: string | null }) =>
  of.valid_from <= day && (of.valid_to === null || of.valid_to > day);

async function recordOf(db: Db, { device, day }: { device: string; day: string }) {
  const rows = await db
    .selectFrom('register_device')
    .select(['id', 'tag', 'kind', 'unit', 'status', 'valid_from', 'valid_to'])
    .where((of) => of.or([of('id', '=', device), of('tag', '=', device)]))
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.find(validOn(day)) ?? null;
}

async function sightingOf(db: Db, { device, day }: { device: string; day: string }) {
  const row = await db
    .selectFrom('observed_device as device')
    .innerJoin('agent', 'agent.id', 'device.agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select(['device.id', 'device.name', 'device.kind', 'unit.code as unit'])
    .where('device.id', '=', device)
    .where(unitOn(day))
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    subject: { device: row.id, deviceName: row.name, kind: row.kind, unit: row.unit },
    peers: { total: 0, down: 0 },
  };
}

/** Devices of the kind that the unit has on its books, and how many of them do not work; the one reported is one of those. */
async function peersOf(
  db: Db,
  { id, unit, kind, day }: { id: string; unit: string; kind: string; day: string },
): Promise<Peers> {
  const rows = await db
    .selectFrom('register_device')
    .select(['id', 'status', 'valid_from', 'valid_to'])
    .where('unit', '=', unit)
    .where('kind', '=', kind)
    .execute();
  const now = rows.filter(validOn(day)).filter(({ status }) => counted.has(status) || broken.has(status));
  return { total: now.length, down: now.filter((row) => row.id === id || broken.has(row.status)).length };
}

const counted: ReadonlySet<string> = new Set(['in_use', 'degraded']);
const broken: ReadonlySet<string> = new Set(['broken', 'repairing']);
