import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import { placesOf } from './places.ts';
import { resolveTarget, type Situation, type Target } from './resolve-target.ts';
import { readUserConfig } from './user-config.ts';

/** Looks at the machine for all that decides which hub is meant. */
export async function lookAround(env: Io['env'], flags: Situation['flags']): Promise<Situation> {
  const { configFile, dataDir, demoFile } = placesOf(env);
  const [config, hasDefault, demoData] = await Promise.all([
    readUserConfig(configFile),
    exists(join(dataDir, 'hub.db')),
    runningDemo(demoFile),
  ]);
  return { flags, env, config, configFile, defaultData: hasDefault ? dataDir : null, demoData };
}

/** The hub that commands talk to; null when nothing says which. */
export const findTarget = async (env: Io['env'], flags: Situation['flags']): Promise<Target | null> =>
  resolveTarget(await lookAround(env, flags));

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function runningDemo(path: string): Promise<string | null> {
  try {
    const { pid, data } = JSON.parse(await readFile(path, 'utf8')) as { pid: unknown; data: unknown };
    return typeof data === 'string' && typeof pid === 'number' && isAlive(pid) ? data : null;
  } catch {
    return null;
  }
}

/** Whether a process with this id runs; one that we may not signal does. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
