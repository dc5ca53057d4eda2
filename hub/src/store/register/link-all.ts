import type { Device } from '@motcua/inventory';
import type { Tx } from '../store.ts';
import type { Effect } from './net-effect.ts';

/** Rows of one statement. */
const rowsAtOnce = 1000;

/** Makes the links of devices what their newest rows say: as what a device is seen does not depend on the day asked about. */
export async function linkAll(tx: Tx, effects: readonly Effect[]): Promise<void> {
  const linked = effects.filter(
    (effect) => effect.kind === 'device' && (isSeen(effect.before) || isSeen(effect.after)),
  );
  const ids = [...new Set(linked.map(({ id }) => id))];
  for (let at = 0; at < ids.length; at += rowsAtOnce) await linkSome(tx, ids.slice(at, at + rowsAtOnce));
}

const isSeen = (row: Effect['before']) => row !== null && (row as Device).seenAs.length > 0;

async function linkSome(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('device_link').where('declared', 'in', ids).execute();
  const rows = await tx
    .selectFrom('register_device')
    .select(['id', 'seen_as'])
    .where('id', 'in', ids)
    .orderBy('valid_from')
    .execute();
  const newest = new Map(rows.map((row) => [row.id, JSON.parse(row.seen_as) as string[]]));
  const links = [...newest].flatMap(([declared, seen]) => seen.map((observed) => ({ observed, declared })));
  if (links.length > 0) await tx.insertInto('device_link').values(links).execute();
}
