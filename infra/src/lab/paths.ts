import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildScript } from './build-script.ts';

/** Where the lab keeps things. */
export interface LabPaths {
  folder: string;
  /** The built root file system; another name when the way it is built has changed. */
  root: string;
  packages: string;
  key: string;
  knownHosts: string;
  passphrase: string;
  state: string;
  host: (name: string) => string;
}

/** Paths of a lab in `folder`, with what is built once in `cache`. */
export function labPaths({ folder, cache }: { folder: string; cache: string }): LabPaths {
  const version = createHash('sha256')
    .update(buildScript({ root: '', packages: '' }))
    .digest('hex')
    .slice(0, 12);
  return {
    folder,
    root: join(cache, `root-${version}`),
    packages: join(cache, `packages-${version}`),
    key: join(folder, 'id_ed25519'),
    knownHosts: join(folder, 'known_hosts'),
    passphrase: join(folder, 'passphrase'),
    state: join(folder, 'state'),
    host: (name) => join(folder, 'hosts', name),
  };
}
