import type { TreeNode } from './situation.ts';

/** The tree of units, with one root above those that have no parent. */
export interface Tree {
  /** Codes, owners of units before the units. */
  order: readonly string[];
  parentOf(unit: string): string;
  depthOf(unit: string): number;
  /** The unit that owns what a unit has: the one just below the top. */
  ownerOf(unit: string): string;
}

/** Above all units; no code is empty. */
export const root = '';

/** Reads the tree; a unit whose parent is not there, or that is its own ancestor, stands just below the top. */
export function readTree(nodes: readonly TreeNode[]): Tree {
  const known = new Map(nodes.map(({ unit, parent }) => [unit, parent]));
  const parents = new Map<string, string>();
  for (const { unit, parent } of nodes)
    parents.set(unit, parent === null || !known.has(parent) || isCircular(unit, known) ? root : parent);
  const depths = new Map<string, number>([[root, 0]]);
  const depthOf = (unit: string): number => {
    const depth = depths.get(unit);
    if (depth !== undefined) return depth;
    const found = depthOf(parents.get(unit) ?? root) + 1;
    depths.set(unit, found);
    return found;
  };
  const order = [...parents.keys()].sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
  const tops = order.filter((unit) => parents.get(unit) === root);
  // A city that stands above all the others owns nothing of theirs.
  const [only] = tops.length === 1 && order.length > 1 ? tops : [];
  const ownerOf = (unit: string): string => {
    const parent = parents.get(unit) ?? root;
    return parent === root || parent === only ? unit : ownerOf(parent);
  };
  return { order, parentOf: (unit) => parents.get(unit) ?? root, depthOf, ownerOf };
}

function isCircular(unit: string, known: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at: string | null | undefined = unit; at != null; at = known.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** Steps from one unit to another by the tree: two between units of one parent. */
export function distanceOf(tree: Tree, a: string, b: string): number {
  let [from, to, steps] = [a, b, 0];
  while (from !== to) {
    if (tree.depthOf(from) >= tree.depthOf(to)) from = tree.parentOf(from);
    else to = tree.parentOf(to);
    steps += 1;
  }
  return steps;
}
