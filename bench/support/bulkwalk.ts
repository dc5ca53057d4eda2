import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { eachLimited } from '../../agent/src/collectors/each-limited.ts';

/** Walks each subtree of each printer by a process of `snmpbulkwalk`, as scripts do. */
export async function walkByForks(
  targets: readonly string[],
  { subtrees, atOnce }: { subtrees: readonly string[]; atOnce: number },
) {
  const start = performance.now();
  const cpu = childrenCpuMs();
  let failed = 0;
  await eachLimited(targets, atOnce, async (target) => {
    for (const subtree of subtrees) if (!(await walk(target, subtree))) failed += 1;
  });
  const seconds = (performance.now() - start) / 1000;
  return { polls: targets.length, failed, seconds, cpuMs: childrenCpuMs() - cpu };
}

const walk = (target: string, subtree: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const args = ['-v2c', '-cpublic', '-On', '-Cr25', target, subtree];
    const child = spawn('snmpbulkwalk', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.resume();
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });

/** Processor time of the children that have ended (proc(5), cutime and cstime, in ticks of 10 ms). */
function childrenCpuMs(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}
