import { X509Certificate } from 'node:crypto';
import { ExpectedError } from '@motcua/contract';
import { IdentityFile } from '../config/state-files.ts';
import { errorText, isMissing } from '../state/error-code.ts';
import type { Files } from '../state/files.ts';
import { readJson } from '../state/read-json.ts';
import { type Identity, identityPaths } from './identity.ts';
import { readRenewed } from './renewed-file.ts';

/** The identity in a state folder; null when this PC is not enrolled. A damaged one throws E_IDENTITY_DAMAGED. */
export async function readIdentity({ path, files }: { path: string; files: Files }): Promise<Identity | null> {
  const renewed = await readRenewed({ path, files });
  if (renewed !== null) return renewed;
  const paths = identityPaths(path);
  const read = await readJson(files, paths.identity);
  if (read.kind === 'missing') return null;
  if (read.kind === 'damaged') throw damaged(paths.identity, read.detail);
  const parsed = IdentityFile.safeParse(read.value);
  if (!parsed.success) throw damaged(paths.identity, parsed.error.issues[0]?.message ?? '');
  const { agent, unit, hubUrl, mqttUrl, mqttUrls } = parsed.data;
  const [key, certificate, ca] = await Promise.all(
    [paths.key, paths.certificate, paths.ca].map((each) => readPem(files, each)),
  );
  if (key === undefined || certificate === undefined || ca === undefined) return null;
  checkCertificate(paths.certificate, certificate);
  return { agent, unit, hubUrl, mqttUrl, mqttUrls, key, certificate, ca };
}

/** The identity in a state folder; throws E_NOT_ENROLLED when there is none. */
export async function requireIdentity(state: { path: string; files: Files }): Promise<Identity> {
  const identity = await readIdentity(state);
  if (identity === null) throw new ExpectedError('E_NOT_ENROLLED', { path: state.path });
  return identity;
}

async function readPem(files: Files, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await files.read(path, 65_536));
  } catch (error) {
    if (isMissing(error)) throw damaged(path, 'the file is missing');
    throw damaged(path, errorText(error));
  }
}

function checkCertificate(path: string, pem: string): void {
  try {
    new X509Certificate(pem);
  } catch (error) {
    throw damaged(path, errorText(error));
  }
}

const damaged = (path: string, detail: string) => new ExpectedError('E_IDENTITY_DAMAGED', { path, detail });
