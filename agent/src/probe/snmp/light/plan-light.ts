import type { Walked } from '../cursor.ts';
import { compareOids, type Varbind } from '../varbind.ts';
import { changingColumns, changingTables, configChanges, supplyLevels } from './changing.ts';

/** What was read below each root that was asked, complete and in order. */
export type Trees = ReadonlyMap<string, readonly Varbind[]>;

/** Pure: what of these roots is asked again; that they are there, and what else they hold, is known. */
export function planLight(kept: Trees, roots: readonly string[]): string[] {
  const trees = roots.map((root) => ({ root, tree: kept.get(root) ?? [] }));
  const inside = (part: string) => trees.find(({ root }) => kept.has(root) && isIn(part, root));
  const columns = changingColumns.filter((column) =>
    inside(column)?.tree.some(({ oid }) => oid.startsWith(`${column}.`)),
  );
  const there = new Set(trees.flatMap(({ root, tree }) => (tree.length > 0 ? [`${root}.`] : [])));
  const hasAny = (mib: string) => [...there].some((root) => root.startsWith(mib));
  const tables = changingTables.filter(({ root, mib }) => inside(root) && hasAny(mib)).map(({ root }) => root);
  return [...columns, ...tables];
}

/** Pure: what is kept with what was read anew in its place; null where it does not fit, so that all must be read again. */
export function mergeLight(kept: Trees, fresh: ReadonlyMap<string, Walked>): Map<string, readonly Varbind[]> | null {
  const merged = new Map(kept);
  for (const [part, { found, cut }] of fresh) {
    const root = [...kept.keys()].find((candidate) => isIn(part, candidate));
    const tree = root === undefined ? undefined : merged.get(root);
    if (root === undefined || tree === undefined || cut !== null) return null;
    const { start, end } = rangeOf(tree, part);
    if (changingColumns.includes(part) && !fits(part, tree.slice(start, end), found)) return null;
    merged.set(root, [...tree.slice(0, start), ...found, ...tree.slice(end)]);
  }
  return merged;
}

const isIn = (part: string, root: string): boolean => part === root || part.startsWith(`${root}.`);

/** Walks are in order, so a part of one lies in one piece. */
function rangeOf(tree: readonly Varbind[], part: string): { start: number; end: number } {
  const after = tree.findIndex(({ oid }) => compareOids(oid, part) > 0);
  const start = after < 0 ? tree.length : after;
  const length = tree.slice(start).findIndex(({ oid }) => !oid.startsWith(`${part}.`));
  return { start, end: length < 0 ? tree.length : start + length };
}

/** The same rows, the same configuration, and no supply that was replaced. */
function fits(column: string, before: readonly Varbind[], now: readonly Varbind[]): boolean {
  if (before.length !== now.length) return false;
  return now.every(({ oid, value }, at) => {
    const old = before[at];
    if (old === undefined || old.oid !== oid || typeof old.value !== typeof value) return false;
    if (column === configChanges) return old.value === value;
    return column !== supplyLevels || !(value > old.value);
  });
}
