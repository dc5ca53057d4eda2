import type { WanLinkChange } from '@motcua/contract';
import { applyLinkChanges, checkLinkUnits, planLinkChanges, type Unit } from '@motcua/inventory';
import type { Hub } from './connect.ts';
import { linksOfHub } from './links-of-hub.ts';
import type { Source } from './read-source.ts';

export interface LinksPlan {
  changes: readonly WanLinkChange[];
  /** Versions of lines that the source does not have, and that stay. */
  unlisted: number;
}

/**
 * What a source would make of a hub's lines; nothing where it does not speak of any. `units` are those of the register as
 * it will be. E_YAML_INVALID with each place that is wrong, E_LINK_PERIOD_TAKEN.
 */
export async function planLinks(
  hub: Hub,
  { links, units, prune }: Pick<Source, 'links'> & { units: readonly Unit[]; prune: boolean },
): Promise<LinksPlan> {
  if (links === null) return { changes: [], unlisted: 0 };
  checkLinkUnits(links, units);
  const current = await linksOfHub(hub);
  const wanted = links.map(({ value }) => value);
  const all = planLinkChanges(current, wanted, { prune: true });
  const changes = prune ? all : all.filter(({ action }) => action !== 'delete');
  applyLinkChanges(current, changes);
  return { changes, unlisted: all.length - changes.length };
}
