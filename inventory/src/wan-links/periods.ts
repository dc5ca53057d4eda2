import { ExpectedError, type WanLinkVersion } from '@motcua/contract';
import { type FieldChange, fieldChanges } from '../changes/field-changes.ts';
import type { Dated } from '../model.ts';

/** Versions of one line, the oldest first. */
export type Versions = readonly WanLinkVersion[];

export const inOrder = <Row extends Dated>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));

/** Units once each, in order: that they were entered in another one is no change. */
export const inUnitOrder = <Row extends { units: readonly string[] }>(row: Row): Row & { units: string[] } => ({
  ...row,
  units: [...new Set(row.units)].toSorted(),
});

/** What is different between two versions; units are one field. */
export function linkFieldChanges(before: WanLinkVersion, after: WanLinkVersion): FieldChange[] {
  const flat = (row: WanLinkVersion) => ({ ...row, units: inUnitOrder(row).units.join(', ') });
  return fieldChanges(flat(before), flat(after), ['id', 'corrects']);
}

/** Whether two versions say the same; their days are not asked. */
export const sameContent = (a: WanLinkVersion, b: WanLinkVersion): boolean =>
  linkFieldChanges(a, b).every(({ field }) => field === 'validFrom' || field === 'validTo');

/** Versions in order; E_LINK_PERIOD_TAKEN when two of them share a day, or one would hold on none. */
export function apart<Row extends WanLinkVersion>(id: string, rows: readonly Row[]): Row[] {
  const sorted = inOrder(rows);
  for (const [index, { validFrom, validTo }] of sorted.entries()) {
    const next = sorted[index + 1];
    const backwards = validTo !== null && validTo <= validFrom;
    const shared = next !== undefined && (validTo === null || validTo > next.validFrom);
    if (!backwards && !shared) continue;
    const from = next?.validFrom ?? validFrom;
    throw new ExpectedError('E_LINK_PERIOD_TAKEN', { id, from, wanted: `${validFrom} – ${validTo ?? '…'}` });
  }
  return sorted;
}
