import type { LabPower } from '../drill/ports.ts';
import { runTool } from '../ssh/run-tool.ts';
import { awaitHost, initOf, killContainer, startContainer } from './container.ts';
import { labHosts } from './layout.ts';
import type { LabPaths } from './paths.ts';
import { signalAll } from './signal-all.ts';

/** What can be done to the hosts of this machine's lab from outside; needs root. */
export function labPower(paths: LabPaths): LabPower {
  const of = (name: string) => {
    const host = labHosts.find((one) => one.name === name);
    if (host === undefined) throw new Error(`${name} is no host of the lab`);
    return host;
  };
  return {
    kill: (name) => killContainer(of(name), paths),
    start: async (name) => {
      await startContainer(of(name), paths);
      await awaitHost(of(name), paths);
    },
    link: async (name, up) => {
      const args = ['link', 'set', `vb-${name}`, up ? 'up' : 'down'];
      await runTool('ip', { args, package: 'iproute2' });
    },
    pause: async (name) => signalAll(await initOf(of(name), paths), 'SIGSTOP'),
    resume: async (name) => signalAll(await initOf(of(name), paths), 'SIGCONT'),
  };
}
