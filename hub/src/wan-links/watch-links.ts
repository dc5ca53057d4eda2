import type { Store, Tx } from '../store/index.ts';
import { listSights, listWanLinks } from '../store/wan-links/links.ts';
import { readUnitSights, saveSights } from '../store/wan-links/sights.ts';
import { today } from '../time/today.ts';
import { planSights } from './plan-sights.ts';

interface Watch {
  now: number;
  /** Called first in the transaction that writes; throws when another hub leads by now. */
  fence?: (tx: Tx) => Promise<void>;
}

/** Looks once at every line that is in force, and writes what that adds. */
export async function watchLinks(store: Store, { now, fence = async () => {} }: Watch): Promise<void> {
  const day = today(now);
  const links = (await listWanLinks(store.read)).filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo),
  );
  if (links.length === 0) return;
  const units = await readUnitSights(store.read, { units: [...new Set(links.flatMap((link) => link.units))], day });
  await store.db.transaction().execute(async (tx) => {
    await fence(tx);
    const situations = [];
    for (const { id, units: codes } of links) {
      const [last = null] = await listSights(tx, id, { limit: 1 });
      situations.push({ link: id, last, units: codes.flatMap((code) => units.get(code) ?? []) });
    }
    await saveSights(tx, planSights(situations, now));
  });
}
