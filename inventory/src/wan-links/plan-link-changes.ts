import type { WanLink, WanLinkChange } from '@motcua/contract';
import { linkFieldChanges } from './periods.ts';

/** A version of a line is known by its line and its first day. */
export const linkKey = ({ id, validFrom }: Pick<WanLink, 'id' | 'validFrom'>): string => `${id} ${validFrom}`;

/** What makes the lines as they are into those that are wanted; what is not wanted is taken out by `prune` only. */
export function planLinkChanges(
  current: readonly WanLink[],
  wanted: readonly WanLink[],
  { prune }: { prune: boolean },
): WanLinkChange[] {
  const had = new Map(current.map((row) => [linkKey(row), row]));
  const keys = new Set(wanted.map(linkKey));
  const gone = prune ? current.filter((row) => !keys.has(linkKey(row))) : [];
  return [
    ...gone.map((before): WanLinkChange => ({ action: 'delete', before })),
    ...wanted.flatMap((row): WanLinkChange[] => {
      const before = had.get(linkKey(row));
      if (before === undefined) return [{ action: 'create', row }];
      return linkFieldChanges(before, row).length === 0 ? [] : [{ action: 'update', before, row }];
    }),
  ];
}
