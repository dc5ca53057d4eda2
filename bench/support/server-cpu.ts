import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const tickMs = 10;

/** Processor time that a process and its children have taken so far, in milliseconds; those that have ended do not count. */
export const serverCpuMs = (pid: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter(({ own, parent }) => own === pid || parent === pid)
    .reduce((sum, { ms }) => sum + ms, 0);

/** proc(5): the words behind the name, which may have blanks and brackets in it. */
function statOf(pid: string): { own: number; parent: number; ms: number } {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ms = (Number(words[11]) + Number(words[12])) * tickMs;
    return { own: Number(pid), parent: Number(words[1]), ms };
  } catch {
    // It has ended meanwhile.
    return { own: 0, parent: 0, ms: 0 };
  }
}
