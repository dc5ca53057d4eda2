import { isValidOn } from '@motcua/inventory';
import type { Store, Tx } from '../store/index.ts';
import { listWanLinks } from '../store/wan-links/links.ts';
import { lastSights, readUnitSights, saveSights } from '../store/wan-links/sights.ts';
import { today } from '../time/today.ts';
import { planSights } from './plan-sights.ts';

interface Watch {
  now: number;
  /** Called first in the transaction that writes; throws when another hub leads by now. */
  fence?: (tx: Tx) => Promise<void>;
}

/** Looks once at every line that is in force, by its version of today, and writes what that adds. */
export async function watchLinks(store: Store, { now, fence = async () => {} }: Watch): Promise<void> {
  const day = today(now);
  const links = (await listWanLinks(store.read)).filter((link) => isValidOn(link, day));
  if (links.length === 0) return;
  const units = await readUnitSights(store.read, { units: [...new Set(links.flatMap((link) => link.units))], day });
  await store.db.transaction().execute(async (tx) => {
    await fence(tx);
    const last = await lastSights(tx);
    const situations = links.map(({ id, units: codes }) => ({
      ...{ link: id, last: last.get(id) ?? null, units: codes.flatMap((code) => units.get(code) ?? []) },
    }));
    await saveSights(tx, planSights(situations, now));
  });
}
