import { ExpectedError, type WanLinkVersion } from '@motcua/contract';
import { isValidOn } from '../time/as-of.ts';
import { apart, inOrder, sameContent, type Versions } from './periods.ts';

interface Asked {
  id: string;
  /** The line as it is from its `validFrom` on; an open end is the end that was known before. */
  wanted: WanLinkVersion;
}

/**
 * The versions of a line after a change from a day on: what was before that day stays as it was. E_LINK_PERIOD_TAKEN when
 * another version begins on that day, or before the change ends.
 */
export function changeLink(versions: Versions, { id, wanted }: Asked): WanLinkVersion[] {
  const sorted = inOrder(versions);
  const from = wanted.validFrom;
  const holding = sorted.find((version) => isValidOn(version, from));
  const next = sorted.find(({ validFrom }) => validFrom > from);
  const known = holding === undefined ? (next?.validFrom ?? null) : holding.validTo;
  const changed = { ...wanted, validTo: wanted.validTo ?? known };
  if (holding === undefined) return apart(id, [...sorted, changed]);
  const others = sorted.filter((version) => version !== holding);
  // Nothing of it is different: at most it ends on another day.
  if (sameContent(holding, wanted)) return apart(id, [...others, { ...holding, validTo: changed.validTo }]);
  if (holding.validFrom === from) {
    throw new ExpectedError('E_LINK_PERIOD_TAKEN', { id, from, wanted: `${from} – ${changed.validTo ?? '…'}` });
  }
  return apart(id, [...others, { ...holding, validTo: from }, changed]);
}
