import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '../../..');

/** A folder with the project of this repository and a state of its own, for one test; nothing of the repository is written. */
export interface Project {
  root: string;
  env: Record<string, string>;
  /** Writes a stack file: the lab's, altered, with files of its own. */
  stack: (name: string, alter?: (text: string) => string) => void;
  put: (name: string, text: string) => string;
  remove: () => void;
}

/** Makes the folder; its name has a space and a Vietnamese letter, as people's folders have. */
export function makeProject(): Project {
  const root = mkdtempSync(join(tmpdir(), 'motcua trung tâm '));
  for (const name of ['infra', 'policies', 'node_modules']) symlinkSync(join(repository, name), join(root, name));
  writeFileSync(join(root, 'Pulumi.yaml'), readFileSync(join(repository, 'Pulumi.yaml')));
  const put = (name: string, text: string): string => {
    writeFileSync(join(root, name), text, { mode: 0o600 });
    return join(root, name);
  };
  const files = {
    known: put('known_hosts', 'dc1 ssh-ed25519 AAAA\n'),
    passphrase: put('passphrase', 'a lab has none\n'),
  };
  mkdirSync(join(root, 'state'));
  const url = `file://${root}/state`;
  const lab = readFileSync(join(repository, 'Pulumi.lab.yaml'), 'utf8')
    .replace(/^encryptionsalt:.*$/m, '')
    .replace(/^.*motcua:sshKeyFile.*$/m, '')
    .replace(/motcua:sshKnownHostsFile:.*/, `motcua:sshKnownHostsFile: ${files.known}`)
    .replace(/motcua:passphraseFile:.*/, `motcua:passphraseFile: ${files.passphrase}`)
    .replace(/motcua:stateUrl:.*/, `motcua:stateUrl: ${url}`);
  return {
    root,
    env: { PULUMI_BACKEND_URL: url, PULUMI_CONFIG_PASSPHRASE_FILE: files.passphrase },
    stack: (name, alter = (text) => text) => void put(`Pulumi.${name}.yaml`, alter(lab)),
    put,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
