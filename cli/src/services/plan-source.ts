import { ExpectedError } from '@motcua/contract';
import {
  applyChanges,
  type ChangesSummary,
  planChanges,
  type RegisterChange,
  summariseChanges,
  summariseLinkChanges,
} from '@motcua/inventory';
import { unlikeSettings } from '@motcua/policies';
import type { Session } from '../session.ts';
import { readRegister } from './commit-changes.ts';
import { connect, type Hub, type HubFlags } from './connect.ts';
import { settingsOfHub } from './judge-by.ts';
import { type LinksPlan, planLinks } from './plan-links.ts';
import { readWholeSource } from './read-source.ts';

/** What a source would make of the register, and of the lines to units. */
export interface SourcePlan {
  hub: Hub;
  simulated: boolean;
  changes: readonly RegisterChange[];
  links: LinksPlan['changes'];
  summary: ChangesSummary;
  /** Rows of the register that the source does not have, and that stay. */
  unlisted: number;
  version: number;
  /** What the source says about standards and the hub does not say so, by kind and name. */
  unlike: string[];
}

/** Compares a source with the hub's register. Made-up data does not get into a real register: E_APPLY_SIMULATED. */
export async function planSource(
  session: Session,
  { file, prune, ...flags }: HubFlags & { file: string; prune: boolean },
): Promise<SourcePlan> {
  const hub = await connect(session, flags);
  const [source, { installation, version }] = await Promise.all([readWholeSource(file), readRegister(hub)]);
  const { installation: wanted, settings } = source;
  const unlike = source.settingFiles.length === 0 ? [] : unlikeSettings(settings, await settingsOfHub(hub));
  if (wanted.simulated && !installation.simulated) throw new ExpectedError('E_APPLY_SIMULATED', { source: file });
  const all = planChanges(installation, wanted, { prune: true });
  const changes = prune ? all : all.filter(({ action }) => action !== 'delete');
  const { units } = source.links === null ? wanted : applyChanges(installation, changes);
  const links = await planLinks(hub, { links: source.links, units, prune });
  return {
    ...{ hub, simulated: installation.simulated, changes, links: links.changes, version, unlike },
    summary: together(summariseChanges(changes), summariseLinkChanges(links.changes)),
    unlisted: all.length - changes.length + links.unlisted,
  };
}

const together = (a: ChangesSummary, b: ChangesSummary): ChangesSummary => ({
  create: [...a.create, ...b.create],
  update: [...a.update, ...b.update],
  delete: [...a.delete, ...b.delete],
});
