import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { labBridge, labHosts } from './layout.ts';
import type { LabPaths } from './paths.ts';
import type { HostSituation, LabSituation } from './plan-lab.ts';

/** What there is of the lab on this machine, by looking and not by notes that may be wrong. */
export async function readSituation(paths: LabPaths): Promise<LabSituation> {
  const pids = await containerPids();
  const hosts = labHosts.map((host): HostSituation => {
    const folder = paths.host(host.name);
    return { ...host, hasFiles: existsSync(folder), pid: pids.get(folder) ?? null };
  });
  return {
    hasRoot: existsSync(paths.root) && existsSync(paths.packages),
    hasKeys: existsSync(paths.knownHosts),
    hasBridge: existsSync(`/sys/class/net/${labBridge.name}`),
    hasFolder: existsSync(paths.folder),
    hosts,
  };
}

/** Running containers by the folder they run from. */
async function containerPids(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const entry of await readdir('/proc')) {
    if (!/^[0-9]+$/.test(entry)) continue;
    // A process may end while we look.
    const line = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '');
    const words = line.split('\0');
    const folder = words.find((word) => word.startsWith('--directory='))?.slice('--directory='.length);
    if (words[0]?.endsWith('systemd-nspawn') && folder !== undefined) found.set(folder, Number(entry));
  }
  return found;
}
