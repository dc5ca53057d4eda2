import { type WanLink, WanLinkRow } from '@motcua/contract';
import type { Hub } from './connect.ts';

/** Every version of every line that a hub has, as far as one may see them. */
export async function linksOfHub(hub: Hub): Promise<WanLink[]> {
  const rows = await hub.rows('/v1/wan-links', 'links', WanLinkRow);
  return rows.flatMap(({ id, versions }) =>
    versions.map(({ validFrom, validTo, name, carrier, contract, bandwidthMbps, targetPercent, units }) => ({
      ...{ id, validFrom, validTo, name, carrier, contract, bandwidthMbps, targetPercent, units },
    })),
  );
}
