import { ExpectedError } from '@motcua/contract';
import { type ChangesSummary, planChanges, type RegisterChange, summariseChanges } from '@motcua/inventory';
import type { Session } from '../session.ts';
import { readRegister } from './commit-changes.ts';
import { connect, type Hub, type HubFlags } from './connect.ts';
import { readSource } from './read-source.ts';

/** What a source would make of the register. */
export interface SourcePlan {
  hub: Hub;
  simulated: boolean;
  changes: readonly RegisterChange[];
  summary: ChangesSummary;
  /** Rows of the register that the source does not have, and that stay. */
  unlisted: number;
  version: number;
}

/** Compares a source with the hub's register. Made-up data does not get into a real register: E_APPLY_SIMULATED. */
export async function planSource(
  session: Session,
  { file, prune, ...flags }: HubFlags & { file: string; prune: boolean },
): Promise<SourcePlan> {
  const hub = await connect(session, flags);
  const [wanted, { installation, version }] = await Promise.all([readSource(file), readRegister(hub)]);
  if (wanted.simulated && !installation.simulated) throw new ExpectedError('E_APPLY_SIMULATED', { source: file });
  const all = planChanges(installation, wanted, { prune: true });
  const changes = prune ? all : all.filter(({ action }) => action !== 'delete');
  const unlisted = all.length - changes.length;
  return { hub, simulated: installation.simulated, changes, summary: summariseChanges(changes), unlisted, version };
}
