import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { ExpectedError } from '@motcua/contract';
import { explainFailure } from '../ssh/explain-failure.ts';
import { runProgram } from '../ssh/run-program.ts';
import { sshArguments } from '../ssh/ssh-arguments.ts';
import { type LabHost, labBridge, packageFolder } from './layout.ts';
import type { LabPaths } from './paths.ts';
import { readSituation } from './read-situation.ts';
import { trySignal } from './try-signal.ts';

/** Boots a host's container, which outlives this program. */
export async function startContainer({ name }: LabHost, paths: LabPaths): Promise<void> {
  const log = await open(`${paths.host(name)}.log`, 'a');
  const args = [
    ...['--quiet', `--directory=${paths.host(name)}`, '--boot', `--machine=${name}`],
    ...[`--network-bridge=${labBridge.name}`, `--bind-ro=${paths.packages}:${packageFolder}`],
    // This machine may have no systemd of its own to register with.
    ...['--register=no', '--keep-unit', '--console=pipe'],
  ];
  const child = spawn('systemd-nspawn', args, { detached: true, stdio: ['ignore', log.fd, log.fd] });
  const started = once(child, 'spawn').catch((cause: unknown) => {
    throw new ExpectedError(
      'E_DC_TOOL_MISSING',
      { program: 'systemd-nspawn', package: 'systemd-container' },
      { cause },
    );
  });
  await started.finally(() => log.close());
  child.unref();
}

/** Waits until a host has booted and answers SSH by its pinned key. */
export async function awaitHost({ name, address }: LabHost, paths: LabPaths): Promise<void> {
  const login = { keyFile: paths.key, knownHostsFile: paths.knownHosts, socketFolder: null };
  const script = 'systemctl is-system-running --wait';
  const args = sshArguments({ name, address, port: 22, user: 'root' }, { login, script });
  for (let left = 60; ; left -= 1) {
    const result = await runProgram('ssh', { args, timeout: 60_000 });
    if (/running|degraded/.test(result.stdout)) return;
    if (left === 0) throw explainFailure({ host: name, address, ...result });
    await pause(500);
  }
}

/** Stops a host cleanly, and hard when it does not. */
export async function stopContainer(host: LabHost, paths: LabPaths): Promise<void> {
  const pid = await pidOf(host, paths);
  if (pid === null) return;
  const init = await firstChild(pid);
  // SIGRTMIN+4 is systemd's poweroff; Node knows no name for real-time signals.
  if (init !== null) await runProgram('kill', { args: ['-s', 'RTMIN+4', String(init)], timeout: 5000 });
  for (let left = 40; left > 0 && (await pidOf(host, paths)) !== null; left -= 1) await pause(250);
  if ((await pidOf(host, paths)) === null) return;
  for (const victim of [init, pid]) if (victim !== null) trySignal(victim, 'SIGKILL');
  for (let left = 40; left > 0 && (await pidOf(host, paths)) !== null; left -= 1) await pause(250);
}

/** Ends a host as a power cut does: nothing of it is told beforehand. */
export async function killContainer(host: LabHost, paths: LabPaths): Promise<void> {
  const pid = await pidOf(host, paths);
  if (pid === null) return;
  for (const victim of [await firstChild(pid), pid]) if (victim !== null) trySignal(victim, 'SIGKILL');
  for (let left = 80; left > 0 && (await pidOf(host, paths)) !== null; left -= 1) await pause(250);
}

async function pidOf({ name }: LabHost, paths: LabPaths): Promise<number | null> {
  const { hosts } = await readSituation(paths);
  return hosts.find((host) => host.name === name)?.pid ?? null;
}

/** The first process of a host's container; null while it does not run. */
export async function initOf(host: LabHost, paths: LabPaths): Promise<number | null> {
  const pid = await pidOf(host, paths);
  return pid === null ? null : firstChild(pid);
}

/** The container's first process is the only child of nspawn. */
async function firstChild(pid: number): Promise<number | null> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const first = children.trim().split(' ')[0];
  return first === undefined || first === '' ? null : Number(first);
}
