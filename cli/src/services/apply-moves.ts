import { type Allocation, moveChanges } from '@motcua/policies';
import type { Session } from '../session.ts';
import { commitChanges, readRegister } from './commit-changes.ts';
import { connect } from './connect.ts';
import { planAllocation } from './plan-allocation.ts';

type Flags = Omit<Parameters<typeof planAllocation>[1], 'file'> & { title: string };

/** Plans an allocation, and records its moves in the register as one change, which can be undone like any other. */
export async function applyMoves(
  session: Session,
  flags: Flags,
): Promise<Allocation & { asOf: string; simulated: boolean; changeId: number | null }> {
  const hub = await connect(session, flags);
  // Read first: what is planned from a later register than this is refused.
  const { installation, version } = await readRegister(hub);
  const found = await planAllocation(session, flags);
  const changes = moveChanges(installation, { moves: found.moves, from: found.asOf });
  if (changes.length === 0) return { ...found, changeId: null };
  const detail = { moved: found.totals.moved };
  const { id } = await commitChanges(hub, { kind: 'allocation', title: flags.title, detail, changes, version });
  return { ...found, changeId: id };
}
