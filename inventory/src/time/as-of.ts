import type { Dated, Installation, IsoDate } from '../model.ts';

/** Whether something holds on a day. */
export const isValidOn = ({ validFrom, validTo }: Dated, date: IsoDate): boolean =>
  validFrom <= date && (validTo === null || date < validTo);

/** Whether two periods share a day. */
export const overlaps = (a: Dated, b: Dated): boolean =>
  (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo);

/** Whether the whole of `inner` lies in `outer`. */
export const covers = (outer: Dated, inner: Dated): boolean =>
  outer.validFrom <= inner.validFrom &&
  (outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo));

/** The installation as it stood on a day; in this view a code names one unit only. */
export function asOf(installation: Installation, date: IsoDate): Installation {
  const on = <T extends Dated>(rows: readonly T[]) => rows.filter((row) => isValidOn(row, date));
  return {
    name: installation.name,
    simulated: installation.simulated,
    levels: on(installation.levels),
    units: on(installation.units),
    places: on(installation.places),
    posts: on(installation.posts),
    devices: on(installation.devices),
  };
}
