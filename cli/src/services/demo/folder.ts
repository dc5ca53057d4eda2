import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAlive } from '../../connection/find-target.ts';
import type { Places } from '../../connection/places.ts';
import { fileProblem } from '../file-problem.ts';

const prefix = 'demo-';

/** The folder of a demo: a given one is kept, one of our own is removed at the end. */
export interface DemoFolder {
  path: string;
  remove: () => Promise<void>;
}

/** Makes the folder that the demo lives in; only its user may look into it. */
export async function openFolder({ stateDir }: Places, given: string | undefined): Promise<DemoFolder> {
  if (given !== undefined) {
    const path = resolve(given);
    await mkdir(path, { recursive: true, mode: 0o700 }).catch((error) => {
      throw fileProblem(error, path);
    });
    return { path, remove: async () => {} };
  }
  const path = await makeOwn(stateDir);
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}

async function makeOwn(stateDir: string): Promise<string> {
  try {
    await mkdir(stateDir, { recursive: true, mode: 0o700 });
    await removeAbandoned(stateDir);
    const path = join(stateDir, `${prefix}${process.pid}`);
    await mkdir(path, { mode: 0o700 });
    await chmod(path, 0o700);
    return path;
  } catch {
    // A service account may have no home that it can write to.
    return mkdtemp(join(tmpdir(), 'motcua-demo-'));
  }
}

/** Folders of demos that were killed before they could clean up. */
async function removeAbandoned(stateDir: string): Promise<void> {
  for (const name of await readdir(stateDir)) {
    const pid = /^demo-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(stateDir, name), { recursive: true, force: true });
  }
}

/** Lets commands in other terminals find the running demo; gives what takes the sign down again. */
export async function hangSign({ stateDir, demoFile }: Places, data: string): Promise<() => Promise<void>> {
  try {
    await mkdir(stateDir, { recursive: true, mode: 0o700 });
    await writeFile(demoFile, JSON.stringify({ pid: process.pid, data }), { mode: 0o600 });
    return () => rm(demoFile, { force: true });
  } catch {
    // Without it, other terminals need --data; that is told with what to try next.
    return async () => {};
  }
}
