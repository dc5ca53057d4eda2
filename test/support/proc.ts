import { readdirSync, readFileSync } from 'node:fs';

/** Memory and processor time of a process group, as Linux counts them. */
export interface Footprint {
  rssMb: number;
  /** Time on a processor of everything in the group that still runs. */
  cpuMs: number;
  /** Time of the programs that it has started and that have ended (in steps of 10 ms). */
  childrenMs: number;
}

/** proc(5): clock ticks a second; the same on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** Reads the footprint of every process in a group. */
export function footprintOf(group: number): Footprint {
  const parts = membersOf(group).map(footprintOfProcess);
  const sum = (pick: (part: Footprint) => number) => parts.reduce((total, part) => total + pick(part), 0);
  return {
    rssMb: sum((part) => part.rssMb),
    cpuMs: sum((part) => part.cpuMs),
    childrenMs: sum((part) => part.childrenMs),
  };
}

const membersOf = (group: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => Number(statOf(pid)[2]) === group);

/** The fields of /proc/PID/stat after the name, which may hold spaces: state, parent, group, … */
function statOf(pid: number): string[] {
  const text = readOrEmpty(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function footprintOfProcess(pid: number): Footprint {
  const rss = /VmRSS:\s+(\d+) kB/.exec(readOrEmpty(`/proc/${pid}/status`))?.[1] ?? 0;
  const stat = statOf(pid);
  const nanoseconds = readdirSync(`/proc/${pid}/task`).reduce(
    (sum, task) => sum + Number(readOrEmpty(`/proc/${pid}/task/${task}/schedstat`).split(' ')[0]),
    0,
  );
  const childTicks = Number(stat[13]) + Number(stat[14]);
  return { rssMb: Number(rss) / 1024, cpuMs: nanoseconds / 1e6, childrenMs: (childTicks * 1000) / ticksPerSecond };
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
