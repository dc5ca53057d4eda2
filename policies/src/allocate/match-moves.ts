import type { Situation } from './situation.ts';
import { distanceOf, readTree, root, type Tree } from './tree.ts';

/** Devices of one kind at a unit: how many go from it, or come to it. */
export interface Amount {
  unit: string;
  quantity: number;
}

/** Some devices going from one unit to another. */
export interface Way {
  from: string;
  to: string;
  quantity: number;
  distance: number;
  sameOwner: boolean;
}

/**
 * Who gives to whom: at every unit of the tree, from below upwards, what is left over there meets what is missing there, so
 * that the sum of all distances is the least there can be. Within one unit the order is that of codes.
 */
export function matchMoves(
  { given, wanted }: { given: readonly Amount[]; wanted: readonly Amount[] },
  nodes: Situation['tree'],
): Way[] {
  const tree = readTree(nodes);
  const ways: Way[] = [];
  const waiting = { given: grouped(given), wanted: grouped(wanted) };
  for (const unit of [...tree.order.toReversed(), root]) {
    const here = { given: sorted(waiting.given.get(unit)), wanted: sorted(waiting.wanted.get(unit)) };
    ways.push(...meet(here, tree));
    if (unit === root) break;
    hand(waiting.given, tree.parentOf(unit), here.given);
    hand(waiting.wanted, tree.parentOf(unit), here.wanted);
  }
  return ways;
}

function grouped(amounts: readonly Amount[]): Map<string, Amount[]> {
  const groups = new Map<string, Amount[]>();
  for (const { unit, quantity } of amounts) if (quantity > 0) hand(groups, unit, [{ unit, quantity }]);
  return groups;
}

const hand = (groups: Map<string, Amount[]>, unit: string, more: readonly Amount[]) =>
  groups.set(unit, [...(groups.get(unit) ?? []), ...more]);

const sorted = (amounts: readonly Amount[] = []) => amounts.toSorted((a, b) => (a.unit < b.unit ? -1 : 1));

/** Takes what meets out of both lists. */
function meet(here: { given: Amount[]; wanted: Amount[] }, tree: Tree): Way[] {
  const ways: Way[] = [];
  for (;;) {
    const [from, to] = [here.given[0], here.wanted[0]];
    if (from === undefined || to === undefined) return ways;
    const quantity = Math.min(from.quantity, to.quantity);
    ways.push({
      ...{ from: from.unit, to: to.unit, quantity },
      distance: distanceOf(tree, from.unit, to.unit),
      sameOwner: tree.ownerOf(from.unit) === tree.ownerOf(to.unit),
    });
    here.given = less(here.given, quantity);
    here.wanted = less(here.wanted, quantity);
  }
}

const less = ([first, ...rest]: readonly Amount[], quantity: number): Amount[] =>
  first === undefined || first.quantity === quantity
    ? rest
    : [{ ...first, quantity: first.quantity - quantity }, ...rest];
