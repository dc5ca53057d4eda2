import { ExpectedError, type WanLinkVersion } from '@motcua/contract';
import { isValidOn } from '../time/as-of.ts';
import { apart, inOrder, type Versions } from './periods.ts';

interface Asked {
  id: string;
  /** A day of the version that was entered wrongly. */
  on: string;
  /** How it should have been entered, its days included. */
  right: WanLinkVersion;
}

/**
 * The versions of a line after one of them was put right. What bordered on it still does. E_LINK_PERIOD_UNKNOWN when there
 * is none on that day, E_LINK_PERIOD_TAKEN when it would run into another one.
 */
export function correctLink(versions: Versions, { id, on, right }: Asked): WanLinkVersion[] {
  const sorted = inOrder(versions);
  const at = sorted.findIndex((version) => isValidOn(version, on));
  const wrong = sorted[at];
  if (wrong === undefined) throw new ExpectedError('E_LINK_PERIOD_UNKNOWN', { id, day: on });
  const corrected = sorted.map((version, index) => {
    if (index === at) return right;
    if (index === at - 1 && version.validTo === wrong.validFrom) return { ...version, validTo: right.validFrom };
    const follows = index === at + 1 && version.validFrom === wrong.validTo && right.validTo !== null;
    return follows ? { ...version, validFrom: right.validTo ?? version.validFrom } : version;
  });
  return apart(id, corrected);
}
