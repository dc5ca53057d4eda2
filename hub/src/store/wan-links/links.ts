import type { WanLink, WanLinkChange } from '@motcua/contract';
import type { Db, Tx } from '../store.ts';
import type { WanLinkVersionTable } from './tables.ts';

const fromRow = (row: WanLinkVersionTable): WanLink => ({
  ...{ id: row.link, name: row.name, carrier: row.carrier, contract: row.contract },
  ...{ bandwidthMbps: row.bandwidth_mbps, targetPercent: row.target_percent },
  ...{ units: JSON.parse(row.units), validFrom: row.valid_from, validTo: row.valid_to },
});

const toRow = ({
  bandwidthMbps,
  targetPercent,
  ...row
}: WanLink): Omit<WanLinkVersionTable, 'link' | 'valid_from'> => ({
  ...{ name: row.name, carrier: row.carrier, contract: row.contract, units: JSON.stringify(row.units) },
  ...{ bandwidth_mbps: bandwidthMbps, target_percent: targetPercent, valid_to: row.validTo },
});

/** Every version of every line, by line and first day. */
export async function listWanLinks(db: Db): Promise<WanLink[]> {
  const rows = await db.selectFrom('wan_link_version').selectAll().orderBy('link').orderBy('valid_from').execute();
  return rows.map(fromRow);
}

/** Writes changes that were checked. Of a line that has no version left, what was seen stays until it is too old. */
export async function saveLinkChanges(tx: Tx, changes: readonly WanLinkChange[]): Promise<void> {
  for (const change of changes) {
    const { id, validFrom } = change.action === 'delete' ? change.before : change.row;
    if (change.action === 'delete') {
      await tx.deleteFrom('wan_link_version').where('link', '=', id).where('valid_from', '=', validFrom).execute();
      continue;
    }
    const values = toRow(change.row);
    await tx
      .insertInto('wan_link')
      .values({ id })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await tx
      .insertInto('wan_link_version')
      .values({ link: id, valid_from: validFrom, ...values })
      .onConflict((conflict) => conflict.columns(['link', 'valid_from']).doUpdateSet(values))
      .execute();
  }
}
