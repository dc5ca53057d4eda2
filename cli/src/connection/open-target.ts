import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError, HubFile } from '@motcua/contract';
import { fileProblem } from '../services/file-problem.ts';
import { isAlive } from './find-target.ts';
import type { Target } from './resolve-target.ts';

/** All that is needed to talk to a hub. */
export interface Endpoint {
  url: string;
  /** PEM of the authority to trust; null for those of the system. */
  ca: string | null;
  token: string | null;
}

/** Reads the files that a target names. */
export async function openTarget(target: Target): Promise<Endpoint> {
  if (target.is === 'data') return openFolder(target.dir.value);
  const url = httpsUrl(target.url.value, target.url.origin.name ?? 'hub');
  const [ca, token] = await Promise.all([
    target.caFile === null ? null : readText(target.caFile.value),
    target.tokenFile === null ? null : readText(target.tokenFile.value),
  ]);
  return { url, ca, token: token?.trim() ?? null };
}

async function openFolder(dir: string): Promise<Endpoint> {
  const file = await readHubFile(dir);
  if (file === null || !isAlive(file.pid)) throw new ExpectedError('E_HUB_NOT_RUNNING', { path: dir });
  const [ca, token] = await Promise.all([readText(file.caFile), readText(file.adminTokenFile)]);
  return { url: file.httpUrl, ca, token: token.trim() };
}

/** What the hub of a folder wrote about itself; null when it does not run. */
async function readHubFile(dir: string): Promise<HubFile | null> {
  const path = join(dir, 'hub.json');
  try {
    return HubFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') await access(join(dir, 'hub.db')).catch(() => missing(dir));
    else if (code !== undefined) throw fileProblem(error, path);
    return null;
  }
}

function missing(path: string): never {
  throw new ExpectedError('E_DATA_MISSING', { path });
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileProblem(error, path);
  }
}

/** An https address without a path; a token must never travel in the clear. */
export function httpsUrl(value: string, where: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol !== 'https:') throw new ExpectedError('E_URL_INVALID', { where, value: value.slice(0, 120) });
  return url.origin;
}
