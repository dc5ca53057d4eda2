import { basename } from 'node:path';
import { StandardFileName } from '@motcua/contract';
import { checkSettings } from '@motcua/policies';
import { readAllPacks, readPacks } from './read-packs.ts';
import type { Source } from './read-source.ts';

/**
 * What a source says about standards, as files that a hub can keep under names of their own. It is judged by them once,
 * so that a wrong parameter is named before anything is made.
 */
export async function standardsOf({
  settings,
  settingFiles,
}: Pick<Source, 'settings' | 'settingFiles'>): Promise<{ name: string; text: string }[]> {
  if (settingFiles.length === 0) return [];
  const counting = await readPacks(undefined, settings);
  checkSettings(settings, [...(await readAllPacks(settings)), ...counting]);
  const taken = new Set<string>();
  return settingFiles.map(({ path, text }) => ({ name: freeName(basename(path), taken), text }));
}

/** Folders may hold files of one name. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain = StandardFileName.safeParse(wanted).success ? wanted : 'standards.yaml';
  const stem = plain.replace(/\.ya?ml$/, '');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? plain : `${stem}-${number}.yaml`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
