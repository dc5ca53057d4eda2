import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runTool } from '../ssh/run-tool.ts';
import { buildScript } from './build-script.ts';
import { awaitHost, initOf, startContainer, stopContainer } from './container.ts';
import { hostFiles } from './host-files.ts';
import { makeKeys, readKeys } from './keys.ts';
import { type LabHost, labBridge } from './layout.ts';
import type { LabPaths } from './paths.ts';
import type { LabStep, LabStepArgs } from './plan-lab.ts';
import { signalAll } from './signal-all.ts';

type Executors = { [Kind in keyof LabStepArgs]: (step: LabStepArgs[Kind], paths: LabPaths) => Promise<void> };

const minutes = 60_000;

const executors: Executors = {
  buildRoot: async (_step, paths) => {
    await mkdir(dirname(paths.root), { recursive: true, mode: 0o700 });
    await runTool('sh', { args: ['-c', buildScript(paths)], timeout: 15 * minutes, package: 'debootstrap' });
    await removeOlder(paths);
  },
  makeKeys: (_step, paths) => makeKeys(paths),
  makeBridge: async () => {
    await ip('link', 'add', labBridge.name, 'type', 'bridge');
    await ip('address', 'add', labBridge.address, 'dev', labBridge.name);
    await ip('link', 'set', labBridge.name, 'up');
  },
  copyRoot: ({ host }, paths) => copyRoot(host, paths),
  start: ({ host }, paths) => startContainer(host, paths),
  await: async ({ host }, paths) => {
    // A drill that was killed may have left it paused.
    await signalAll(await initOf(host, paths), 'SIGCONT');
    await awaitHost(host, paths);
  },
  stop: ({ host }, paths) => stopContainer(host, paths),
  removeBridge: () => ip('link', 'delete', labBridge.name),
  removeFolder: (_step, paths) => rm(paths.folder, { recursive: true, force: true }),
};

/** Does one step of the plan. */
export const runLabStep = (step: LabStep, paths: LabPaths): Promise<void> =>
  (executors[step.kind] as (step: LabStep, paths: LabPaths) => Promise<void>)(step, paths);

const ip = async (...args: string[]): Promise<void> => {
  await runTool('ip', { args, package: 'iproute2' });
};

/** Copied beside its place and renamed, so that a copy that was stopped is no host. */
async function copyRoot(host: LabHost, paths: LabPaths): Promise<void> {
  const whole = paths.host(host.name);
  const part = `${whole}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(dirname(whole), { recursive: true, mode: 0o700 });
  await runTool('cp', { args: ['-a', paths.root, part], timeout: 5 * minutes, package: 'coreutils' });
  for (const { path, content, mode } of hostFiles(host, await readKeys(host, paths))) {
    const file = join(part, path);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, content);
    await chmod(file, mode);
  }
  await rename(part, whole);
}

/** Root file systems that were built in another way are of no use any more. */
async function removeOlder({ root, packages }: LabPaths): Promise<void> {
  const folder = dirname(root);
  const names = (await readdir(folder)).filter((name) => /^(root|packages)-[0-9a-f]{12}/.test(name));
  const older = names.map((name) => join(folder, name)).filter((path) => !path.startsWith(root) && path !== packages);
  for (const path of older) await rm(path, { recursive: true, force: true });
}
