import type { WanLink, WanLinkVersion } from '@motcua/contract';
import { isValidOn } from '@motcua/inventory';

/** A line with its versions, the oldest first. */
export interface Line {
  id: string;
  versions: readonly WanLinkVersion[];
}

/** Versions of lines as they come from the store, by line. */
export const linesOf = (rows: readonly WanLink[]): Line[] =>
  [...Map.groupBy(rows, ({ id }) => id)].map(([id, versions]) => ({ id, versions: versions.map(withoutId) }));

const withoutId = ({ id: _, ...version }: WanLink): WanLinkVersion => version;

/** The version of a day; of a line that ended its last one, of one that is to come its first. */
export function nearestVersion({ versions }: Line, day: string): WanLinkVersion | undefined {
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  return versions.find((version) => isValidOn(version, day)) ?? begun.at(-1) ?? versions[0];
}
