import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  builtinPacks,
  checkTogether,
  choosePacks,
  mergePacks,
  noSettings,
  type Pack,
  type PolicySettings,
  packsNeeded,
  parsePack,
} from '@motcua/policies';
import { fileProblem } from './file-problem.ts';

const isFile = (name: string) => /\.ya?ml$/i.test(name) || name.includes('/');

/**
 * The packs to judge by: those named, by name or by file; otherwise those that the installation chose; otherwise the
 * product's default. An installation's own pack takes the place of ours of its name.
 */
export async function readPacks(
  wanted: readonly string[] = [],
  settings: PolicySettings = noSettings,
): Promise<Pack[]> {
  const files = await Promise.all(wanted.filter(isFile).map((path) => readPack(path, path)));
  const named = wanted.filter((name) => !isFile(name));
  const names = wanted.length === 0 ? settings.chosen : named;
  const builtin = await readBuiltin(packsNeeded({ ...settings, parameters: [], waivers: [] }, names));
  const chosen = mergePacks(choosePacks(mergePacks(builtin, settings.packs), names), files);
  checkTogether(chosen);
  return chosen;
}

/** All packs there are: the product's, an installation's own in place of ours of the same name, and files. */
export const readAllPacks = async ({ packs }: Pick<PolicySettings, 'packs'> = noSettings): Promise<Pack[]> =>
  mergePacks(await readBuiltin(null), packs);

/** Each pack of the product is in the file of its name. */
async function readBuiltin(wanted: readonly string[] | null): Promise<Pack[]> {
  const files = (await readdir(fileURLToPath(builtinPacks))).filter((name) => /\.yaml$/.test(name)).toSorted();
  const needed = files.filter((file) => wanted === null || wanted.includes(file.replace('.yaml', '')));
  return Promise.all(needed.map((name) => readPack(fileURLToPath(new URL(name, builtinPacks)), name)));
}

async function readPack(path: string, shown: string): Promise<Pack> {
  try {
    return parsePack(await readFile(path, 'utf8'), shown);
  } catch (error) {
    throw fileProblem(error, path);
  }
}
