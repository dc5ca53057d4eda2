import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packRelease, type Release } from './pack-release.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The Motcua that runs this, as an archive in the user's cache. */
export const releaseOf = (env: Environment): Promise<Release> =>
  packRelease({
    root: fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, ''),
    cache: join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'motcua', 'release'),
  });
