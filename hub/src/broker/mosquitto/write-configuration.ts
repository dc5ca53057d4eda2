import { randomBytes } from 'node:crypto';
import { access, mkdir } from 'node:fs/promises';
import type { Authority } from '../../authority/index.ts';
import { writeFileAtomic } from '../../files/write-file-atomic.ts';
import { longestKeepaliveSeconds } from '../limits.ts';
import { aclFile } from './acl-file.ts';
import { mosquittoConfiguration } from './configuration.ts';
import { brokerFiles, cutUser } from './files.ts';
import { passwordLine } from './password-line.ts';
import { writeIdentity } from './write-identity.ts';

export interface WriteConfigurationOptions {
  authority: Authority;
  /** Where to write. */
  folder: string;
  /** Names and addresses by which agents and hubs reach the broker. */
  names: readonly string[];
  host: string;
  port: number;
  cutPort: number;
  hubs: readonly string[];
  connections: number;
  now: number;
}

/** Writes everything that a Mosquitto needs to be this installation's broker; says which files. */
export async function writeConfiguration(options: WriteConfigurationOptions): Promise<string[]> {
  const { authority, folder, names, hubs, now } = options;
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const files = brokerFiles(folder);
  await mkdir(files.data, { recursive: true, mode: 0o700 });
  await writeIdentity({ authority, folder, names });
  const contents: Content[] = [
    [files.configuration, mosquittoConfiguration({ ...options, longestKeepaliveSeconds }), 0o644],
    [files.names, JSON.stringify(names), 0o644],
    [files.acl, aclFile({ hubs }), 0o644],
    [files.cutAcl, '# Nothing is allowed here.\n', 0o644],
  ];
  if (!(await isThere(files.cutSecret))) contents.push(...cutPassword(files));
  // A broker does not start without a list. One that is there is the hub's, and names who is revoked.
  if (!(await isThere(files.crl)))
    contents.push([files.crl, await authority.crl({ entries: [], number: BigInt(now) }), 0o644]);
  for (const [path, content, mode] of contents) await writeFileAtomic(path, content, { mode });
  return [files.ca, files.certificate, files.key, ...contents.map(([path]) => path)];
}

type Content = [path: string, content: string, mode: number];

function cutPassword({ cutPasswords, cutSecret }: ReturnType<typeof brokerFiles>): Content[] {
  const secret = randomBytes(24).toString('base64url');
  return [
    [cutPasswords, passwordLine({ name: cutUser, secret, salt: randomBytes(12) }), 0o640],
    [cutSecret, secret, 0o600],
  ];
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
