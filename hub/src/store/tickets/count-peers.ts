import { isCase } from '../../faults/cases.ts';
import type { Peers } from '../../tickets/priority.ts';
import type { Tx } from '../store.ts';
import { countWorksOf, isOut } from './count-works.ts';

/** How many devices of the same unit can do what one of a kind does, and how many of them are down: of its works the worst off. */
export async function countPeers(tx: Tx, { agent, kind }: { agent: string; kind: string }): Promise<Peers> {
  // A case is about everything there is.
  if (isCase(kind)) return { total: 1, down: 1 };
  const works = await countWorksOf(tx, { agent, kind });
  const { total, down } = works.find(isOut) ?? works[0] ?? { total: 0, down: 0 };
  return { total, down };
}
