import { createPrivateKey, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { AskingFile, RenewedFile } from '../config/state-files.ts';
import type { Files } from '../state/files.ts';
import type { State } from '../state/open-state.ts';
import { readJson } from '../state/read-json.ts';
import { writeAtomic } from '../state/write-atomic.ts';
import { type Identity, identityPaths } from './identity.ts';

type Place = Pick<State, 'path' | 'files'>;
const renewedPath = (state: string) => join(state, 'renewed.json');
const askingPath = (state: string) => join(state, 'asking.json');

/**
 * The certificate that follows, with its key, while it is being put in its place; null when nothing is under way. The two
 * belong together and stand in two files, so both go into one file first: from then on that is the identity.
 */
export async function readRenewed(place: { path: string; files: Files }): Promise<Identity | null> {
  const read = await readJson(place.files, renewedPath(place.path));
  const parsed = read.kind === 'value' ? RenewedFile.safeParse(read.value) : null;
  return parsed?.success && isPair(parsed.data) ? parsed.data : null;
}

/** Puts a new identity in the place of the present one; cut off anywhere, one of the two is whole. */
export async function installIdentity(place: Place, identity: Identity): Promise<void> {
  await writeAtomic(place.files, renewedPath(place.path), JSON.stringify(identity));
  await finishInstall(place);
}

/** Ends what was cut off: writes the files of the new identity, and only then forgets that it is under way. */
export async function finishInstall(place: Place): Promise<void> {
  const identity = await readRenewed(place);
  if (identity === null) return;
  const { path, files } = place;
  const paths = identityPaths(path);
  const { agent, unit, hubUrl, mqttUrl, mqttUrls } = identity;
  await writeAtomic(files, paths.key, identity.key);
  await writeAtomic(files, paths.certificate, identity.certificate);
  await writeAtomic(files, paths.ca, identity.ca);
  const who = JSON.stringify({ agent, unit, hubUrl, mqttUrl, mqttUrls }, null, 2);
  await writeAtomic(files, paths.identity, `${who}\n`);
  await forgetRenewal(place);
}

/** Removes whatever stands of a renewal. */
export async function forgetRenewal({ path, files }: Place): Promise<void> {
  await files.remove(renewedPath(path)).catch(() => {});
  await files.remove(askingPath(path)).catch(() => {});
  await files.sync(path);
}

/** The key that a new certificate is being asked for: the same at each try, for a person may be looking at it. */
export async function keyToAskFor(
  { path, files }: Place,
  make: () => Promise<{ key: string; csr: string }>,
): Promise<{ key: string; csr: string }> {
  const read = await readJson(files, askingPath(path));
  const parsed = read.kind === 'value' ? AskingFile.safeParse(read.value) : null;
  if (parsed?.success) return parsed.data;
  const made = await make();
  await writeAtomic(files, askingPath(path), JSON.stringify(made));
  return made;
}

function isPair({ key, certificate }: { key: string; certificate: string }): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}
