import { checkTogether, mergePacks, type Pack, type PolicySettings } from '@motcua/policies';
import { readPacks } from './read-packs.ts';

/** The packs that would count if another were in force as well; it takes the place of the one of its name. */
export async function replaceWith(packs: readonly Pack[], other: string, settings: PolicySettings): Promise<Pack[]> {
  const merged = mergePacks(packs, await readPacks([other], settings));
  checkTogether(merged);
  return merged;
}
