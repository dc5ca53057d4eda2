import type { WanLinkBody } from '@motcua/contract';
import type { Sight } from '../../wan-links/sight.ts';
import type { Db, Tx } from '../store.ts';
import type { WanLinkTable } from './tables.ts';

export type WanLink = WanLinkBody & { id: string };

const fromRow = (row: WanLinkTable): WanLink => ({
  ...{ id: row.id, name: row.name, carrier: row.carrier, contract: row.contract },
  ...{ bandwidthMbps: row.bandwidth_mbps, targetPercent: row.target_percent },
  ...{ units: JSON.parse(row.units), validFrom: row.valid_from, validTo: row.valid_to },
});

/** Every line, by its id. */
export async function listWanLinks(db: Db): Promise<WanLink[]> {
  const rows = await db.selectFrom('wan_link').selectAll().orderBy('id').execute();
  return rows.map(fromRow);
}

/** Writes a line as it is now. */
export async function saveWanLink(
  tx: Tx,
  { id, units, bandwidthMbps, targetPercent, ...link }: WanLink,
): Promise<void> {
  const values = {
    ...{ name: link.name, carrier: link.carrier, contract: link.contract, units: JSON.stringify(units) },
    ...{ bandwidth_mbps: bandwidthMbps, target_percent: targetPercent },
    ...{ valid_from: link.validFrom, valid_to: link.validTo },
  };
  await tx
    .insertInto('wan_link')
    .values({ id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** When a line was seen up or down, the newest first; only what ended after a moment, or the last so many. */
export async function listSights(
  db: Db,
  link: string,
  { after = 0, limit = null }: { after?: number; limit?: number | null } = {},
): Promise<Sight[]> {
  const rows = await db
    .selectFrom('wan_link_sight')
    .selectAll()
    .where('link', '=', link)
    .where('to_at', '>', after)
    .orderBy('from_at', 'desc')
    .$if(limit !== null, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map(({ state, from_at, to_at }) => ({ state, from: Number(from_at), to: Number(to_at) }));
}
