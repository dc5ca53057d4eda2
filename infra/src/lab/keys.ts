import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from '../ssh/run-tool.ts';
import { type HostKeys, knownHostsLine } from './host-files.ts';
import { type LabHost, labHosts } from './layout.ts';
import type { LabPaths } from './paths.ts';

/** The lab guards nothing; its passphrase is the same everywhere, so that its stack file can be kept in the repository. */
const labPassphrase = 'motcua-lab\n';

const hostKeyFile = (paths: LabPaths, name: string): string => join(paths.folder, 'host-keys', name);

/** Makes the key that logs in and each host's own, and pins them; known_hosts comes last and says that all are there. */
export async function makeKeys(paths: LabPaths): Promise<void> {
  await mkdir(join(paths.folder, 'host-keys'), { recursive: true, mode: 0o700 });
  await mkdir(paths.state, { recursive: true, mode: 0o700 });
  await writeFile(paths.passphrase, labPassphrase, { mode: 0o600 });
  await makeKey(paths.key, 'motcua-lab');
  const lines: string[] = [];
  for (const host of labHosts) {
    const file = hostKeyFile(paths, host.name);
    await makeKey(file, host.name);
    lines.push(knownHostsLine(host, await readFile(`${file}.pub`, 'utf8')));
  }
  await writeFile(`${paths.knownHosts}.part`, lines.join(''));
  await rename(`${paths.knownHosts}.part`, paths.knownHosts);
}

async function makeKey(file: string, comment: string): Promise<void> {
  await rm(file, { force: true });
  await runTool('ssh-keygen', {
    args: ['-q', '-t', 'ed25519', '-N', '', '-C', comment, '-f', file],
    package: 'openssh-client',
  });
}

/** The keys of one host. */
export async function readKeys(host: LabHost, paths: LabPaths): Promise<HostKeys> {
  const file = hostKeyFile(paths, host.name);
  const [login, hostKey, hostKeyPublic] = await Promise.all(
    [`${paths.key}.pub`, file, `${file}.pub`].map((path) => readFile(path, 'utf8')),
  );
  return { login: login ?? '', hostKey: hostKey ?? '', hostKeyPublic: hostKeyPublic ?? '' };
}
