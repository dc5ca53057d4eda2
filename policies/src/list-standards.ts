import type { IsoDate } from '@motcua/inventory';
import { isInForce, standardsOf } from './in-force.ts';
import type { Pack, Standard } from './standard.ts';

/** One row of the list of standards. */
export type StandardRow = Pick<
  Standard,
  'id' | 'title' | 'why' | 'remediation' | 'source' | 'valid' | 'severity' | 'level' | 'sense' | 'item'
> & { pack: string; version: string; appliesTo: string | null; have: string; want: string; inForce: boolean };

/** All standards of some packs, and which are in force on a day. */
export const listStandards = ({
  packs,
  asOf,
}: {
  packs: readonly Pack[];
  asOf: IsoDate;
}): { standards: StandardRow[] } => ({
  standards: standardsOf(packs).map(({ pack, standard }) => {
    const { examples: _examples, appliesTo, have, want, ...about } = standard;
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
