import { ExpectedError } from '@motcua/contract';
import type { PolicySettings } from '../settings/settings.ts';
import type { Pack } from '../standard.ts';

/** What an installation is judged by that has not chosen: the scheme that Hanoi's published figures are about. */
const defaultPacks: readonly string[] = ['hanoi-2022-draft-scheme'];

/** Packs by their names; a later pack of a name replaces an earlier one, as an installation's own replaces ours. */
export const mergePacks = (...groups: readonly (readonly Pack[])[]): Pack[] => {
  const byName = new Map(groups.flat().map((pack) => [pack.name, pack]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** The packs to judge by, out of those that are known; throws E_PACK_UNKNOWN for a name that is not among them. */
export function choosePacks(known: readonly Pack[], names: readonly string[] | null): Pack[] {
  const wanted = new Set(names ?? defaultPacks);
  for (const name of wanted)
    if (!known.some((pack) => pack.name === name))
      throw new ExpectedError('E_PACK_UNKNOWN', { pack: name.slice(0, 60) });
  return known.filter(({ name }) => wanted.has(name));
}

/** The packs that must be read for a question; null for all, because settings may name any. */
export const packsNeeded = (
  { chosen, parameters, waivers }: Pick<PolicySettings, 'chosen' | 'parameters' | 'waivers'>,
  wanted: readonly string[] | null = null,
): readonly string[] | null => (parameters.length + waivers.length > 0 ? null : (wanted ?? chosen ?? defaultPacks));
