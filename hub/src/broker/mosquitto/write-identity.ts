import { readFile, stat } from 'node:fs/promises';
import type { Authority } from '../../authority/index.ts';
import { writeFileAtomic } from '../../files/write-file-atomic.ts';
import { brokerFiles } from './files.ts';

/**
 * Writes the broker's certificate, and the authorities that it trusts, where they are not those of now: a certificate is renewed
 * a month before its end.
 */
export async function writeIdentity({
  authority,
  folder,
  names,
}: {
  authority: Pick<Authority, 'caPem' | 'serverCertificate'>;
  folder: string;
  names: readonly string[];
}): Promise<void> {
  const files = brokerFiles(folder);
  const { key, cert } = await authority.serverCertificate(names, folder);
  if ((await readText(files.certificate)) !== cert) {
    await writeFileAtomic(files.key, key, { mode: await modeOf(files.key) });
    await writeFileAtomic(files.certificate, cert);
  }
  if ((await readText(files.ca)) !== authority.caPem) await writeFileAtomic(files.ca, authority.caPem);
}

/** Names of the broker, as its certificate has them. */
export async function readNames(folder: string): Promise<string[]> {
  return JSON.parse(await readFile(brokerFiles(folder).names, 'utf8'));
}

/** As the operator has set it, who knows by which user or group the broker reads it. */
const modeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ mode }) => mode & 0o777,
    () => 0o640,
  );

const readText = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);
