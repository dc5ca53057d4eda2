import type { Words } from '@motcua/contract';
import type { IsoDate } from '@motcua/inventory';
import { isInForce, standardsOf } from './in-force.ts';
import type { Pack, Standard } from './standard.ts';

/** One row of the list of standards. */
export type StandardRow = Pick<
  Standard,
  'id' | 'title' | 'why' | 'remediation' | 'source' | 'valid' | 'severity' | 'level' | 'sense' | 'item' | 'normClass'
> & { pack: string; version: string; appliesTo: string | null; have: string; want: string; inForce: boolean };

/** One row of the list of packs. */
export interface PackRow {
  name: string;
  version: string;
  title: Words;
  owner: string;
  standards: number;
  inForce: number;
  /** Why it is empty, when it is. */
  unread: Words | null;
}

/** All standards of some packs, and which are in force on a day; packs without standards say why. */
export const listStandards = ({
  packs,
  asOf,
}: {
  packs: readonly Pack[];
  asOf: IsoDate;
}): { packs: PackRow[]; standards: StandardRow[] } => ({
  packs: packs.map(({ name, version, title, owner, standards, unread }) => ({
    ...{ name, version, title, owner },
    standards: standards.length,
    inForce: standards.filter((standard) => isInForce(standard, asOf)).length,
    unread,
  })),
  standards: standardsOf(packs).map(({ pack, standard }) => {
    const { examples: _examples, at: _at, appliesTo, have, want, ...about } = standard;
    return {
      ...about,
      pack: pack.name,
      version: pack.version,
      appliesTo: appliesTo?.text ?? null,
      have: have.text,
      want: want.text,
      inForce: isInForce(standard, asOf),
    };
  }),
});
