import { readdir, readlink } from 'node:fs/promises';
import { trySignal } from './try-signal.ts';

/**
 * Sends a signal to every process that shares the process namespace of a container's first one, that one included; what
 * was forked while we went through them is met in the next round. Nothing happens without a container.
 */
export async function signalAll(init: number | null, signal: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
  if (init === null) return;
  const namespace = await namespaceOf(init);
  if (namespace === null) return;
  const met = new Set<number>();
  for (let more = true; more; ) {
    const found = await processesIn(namespace);
    const fresh = found.filter((pid) => !met.has(pid));
    for (const pid of fresh) {
      met.add(pid);
      trySignal(pid, signal);
    }
    more = fresh.length > 0;
  }
}

/** Null for a process that is gone. */
const namespaceOf = (pid: number): Promise<string | null> => readlink(`/proc/${pid}/ns/pid`).catch(() => null);

async function processesIn(namespace: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^[0-9]+$/.test(name)).map(Number);
  const inside = await Promise.all(pids.map(async (pid) => (await namespaceOf(pid)) === namespace));
  return pids.filter((_pid, index) => inside[index]);
}
