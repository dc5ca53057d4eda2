import type { IsoDate } from '@motcua/inventory';
import type { Pack, Standard } from './standard.ts';

/** Whether a standard is in force on a day. */
export const isInForce = ({ valid: { from, to } }: Standard, date: IsoDate): boolean =>
  from <= date && (to === null || date < to);

/** Standards of several packs with the pack each belongs to, in the order of their ids. */
export const standardsOf = (packs: readonly Pack[]): { pack: Pack; standard: Standard }[] =>
  packs
    .flatMap((pack) => pack.standards.map((standard) => ({ pack, standard })))
    .sort((a, b) => (a.standard.id < b.standard.id ? -1 : a.standard.id > b.standard.id ? 1 : 0));
