import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** What a process tells at its end: the processor time that it took, on the last line of its standard error. */
const tell = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\n' + JSON.stringify(process.cpuUsage())))",
)}`;

/** Runs a program of ours and gives its processor time in milliseconds: on a busy machine the clock on the wall judges the neighbours. */
export async function cpuOf(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, ['--import', tell, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const said = await text(child.stderr);
  const [code] = await ended;
  if (code !== 0) throw new Error(`${args.join(' ')}: exit ${code}: ${said.slice(0, 500)}`);
  const { user, system } = JSON.parse(said.trimEnd().split('\n').at(-1) ?? '') as NodeJS.CpuUsage;
  return (user + system) / 1000;
}

/** Processor time of this process, in milliseconds, that some work takes; what waits for others takes none. */
export async function cpuHere(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The one in the middle of so many. */
export async function medianOf(runs: number, measure: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) taken.push(await measure());
  return taken.toSorted((a, b) => a - b)[runs >> 1] ?? 0;
}
