import { ExpectedError, type WanLinkVersion } from '@motcua/contract';
import { inOrder, type Versions } from './periods.ts';

/**
 * The versions of a line of which a day is the first without it; one that ended may end on another day. E_LINK_PERIOD_TAKEN
 * when its last version begins on that day or later: an end takes nothing out.
 */
export function endLink(versions: Versions, { id, on }: { id: string; on: string }): WanLinkVersion[] {
  const sorted = inOrder(versions);
  const last = sorted.at(-1);
  if (last === undefined) throw new ExpectedError('E_LINK_PERIOD_UNKNOWN', { id, day: on });
  if (last.validFrom >= on) {
    throw new ExpectedError('E_LINK_PERIOD_TAKEN', { id, from: last.validFrom, wanted: `… – ${on}` });
  }
  return [...sorted.slice(0, -1), { ...last, validTo: on }];
}
