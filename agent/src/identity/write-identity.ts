import type { State } from '../state/open-state.ts';
import { writeAtomic } from '../state/write-atomic.ts';
import { type Identity, identityPaths } from './identity.ts';
import { forgetRenewal } from './renewed-file.ts';

/** Writes an identity; `identity.json` is last and makes it count, so that a cut leaves a PC that is not enrolled. */
export async function writeIdentity({ path, files }: Pick<State, 'path' | 'files'>, identity: Identity): Promise<void> {
  const paths = identityPaths(path);
  await forgetRenewal({ path, files });
  await files.remove(paths.identity).catch(() => {});
  await files.sync(path);
  await writeAtomic(files, paths.key, identity.key);
  await writeAtomic(files, paths.certificate, identity.certificate);
  await writeAtomic(files, paths.ca, identity.ca);
  const { agent, unit, hubUrl, mqttUrl, mqttUrls } = identity;
  await writeAtomic(files, paths.identity, `${JSON.stringify({ agent, unit, hubUrl, mqttUrl, mqttUrls }, null, 2)}\n`);
}
