import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ExpectedError } from '@motcua/contract';
import { builtinPacks, type Pack, parsePack } from '@motcua/policies';
import { fileProblem } from './file-problem.ts';

const isYaml = (name: string) => /\.ya?ml$/i.test(name);

/** Packs by name or by file; without any, all that come with the product. */
export async function readPacks(wanted: readonly string[] = []): Promise<Pack[]> {
  const files = wanted.filter((name) => isYaml(name) || name.includes('/'));
  const names = wanted.filter((name) => !files.includes(name));
  const builtin = names.length === 0 && files.length > 0 ? [] : await readBuiltin();
  const unknown = names.find((name) => !builtin.some((pack) => pack.name === name));
  if (unknown !== undefined) throw new ExpectedError('E_PACK_UNKNOWN', { pack: unknown.slice(0, 60) });
  const chosen = names.length === 0 ? builtin : builtin.filter(({ name }) => names.includes(name));
  return [...chosen, ...(await Promise.all(files.map((path) => readPack(path, path))))];
}

async function readBuiltin(): Promise<Pack[]> {
  const folder = fileURLToPath(builtinPacks);
  const names = (await readdir(folder)).filter(isYaml).toSorted();
  return Promise.all(names.map((name) => readPack(fileURLToPath(new URL(name, builtinPacks)), name)));
}

async function readPack(path: string, shown: string): Promise<Pack> {
  try {
    return parsePack(await readFile(path, 'utf8'), shown);
  } catch (error) {
    throw fileProblem(error, path);
  }
}
