import { randomBytes } from 'node:crypto';
import { access, mkdir, readFile } from 'node:fs/promises';
import type { Authority } from '../../authority/index.ts';
import { writeFileAtomic } from '../../files/write-file-atomic.ts';
import { longestKeepaliveSeconds } from '../limits.ts';
import { aclFile } from './acl-file.ts';
import { mosquittoConfiguration } from './configuration.ts';
import { brokerFiles, cutUser } from './files.ts';
import { passwordLine } from './password-line.ts';

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
  const { key, cert } = await authority.serverCertificate(names, folder);
  const secret = await readFile(files.cutSecret, 'utf8').catch(() => randomBytes(24).toString('base64url'));
  const contents: [path: string, content: string, mode: number][] = [
    [files.configuration, mosquittoConfiguration({ ...options, longestKeepaliveSeconds }), 0o644],
    [files.ca, authority.caPem, 0o644],
    [files.certificate, cert, 0o644],
    [files.key, key, 0o640],
    [files.acl, aclFile({ hubs }), 0o644],
    [files.cutAcl, '# Nothing is allowed here.\n', 0o644],
    [files.cutPasswords, passwordLine({ name: cutUser, secret, salt: randomBytes(12) }), 0o640],
    [files.cutSecret, secret, 0o600],
  ];
  // A broker does not start without a list. One that is there is the hub's, and names who is revoked.
  const hasList = await access(files.crl).then(
    () => true,
    () => false,
  );
  if (!hasList) contents.push([files.crl, await authority.crl({ entries: [], number: BigInt(now) }), 0o644]);
  for (const [path, content, mode] of contents) await writeFileAtomic(path, content, { mode });
  return contents.map(([path]) => path);
}
