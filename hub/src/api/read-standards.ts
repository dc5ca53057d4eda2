import { readdir, readFile } from 'node:fs/promises';
import type { WaiverRow } from '@motcua/contract';
import {
  builtinPacks,
  checkSettings,
  checkTogether,
  choosePacks,
  loadSettings,
  mergePacks,
  type Pack,
  type PolicySettings,
  packsNeeded,
  parsePack,
} from '@motcua/policies';
import { type Db, listStandardFiles, listWaivers } from '../store/index.ts';

/** Everything the hub judges by: the packs that are known, those that count, and what the installation sets. */
export interface Standards {
  known: Pack[];
  chosen: Pack[];
  settings: PolicySettings;
}

/**
 * Reads packs and settings of the installation, as they are or were known; `wanted` is a pack that is asked about
 * instead of those it has chosen.
 */
export async function readStandards(
  db: Db,
  { wanted = null, knownAt = null }: { wanted?: string | null; knownAt?: string | null } = {},
): Promise<Standards> {
  const files = (await listStandardFiles(db, knownAt)).map(({ name, text }) => ({ path: name, text }));
  return standardsFrom(files, await listWaivers(db, knownAt), { wanted });
}

/** Packs and settings from files and waivers; throws what is wrong in them, with file and line. */
export async function standardsFrom(
  files: readonly { path: string; text: string }[],
  waivers: readonly WaiverRow[],
  { wanted = null }: { wanted?: string | null } = {},
): Promise<Standards> {
  const written = loadSettings(files);
  const entered = waivers.map((waiver) => ({ ...waiver, at: null }));
  const settings = { ...written, waivers: [...written.waivers, ...entered] };
  const names = wanted === null ? null : [wanted];
  const known = mergePacks(await readBuiltin(packsNeeded(settings, names)), settings.packs);
  const chosen = choosePacks(known, names ?? settings.chosen);
  checkTogether(chosen);
  checkSettings(settings, known);
  return { known, chosen, settings };
}

/** Packs that come with the product, each in the file of its name. */
export async function readBuiltin(names: readonly string[] | null = null): Promise<Pack[]> {
  const files = (await readdir(builtinPacks)).filter((file) => file.endsWith('.yaml')).sort();
  const wanted = files.filter((file) => names === null || names.includes(file.replace('.yaml', '')));
  return Promise.all(wanted.map(async (file) => parsePack(await readFile(new URL(file, builtinPacks), 'utf8'), file)));
}
