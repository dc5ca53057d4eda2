import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** What is asked of the processes of a crowd. */
export type Order = { join: string; resume: boolean } | { leave: true };

/** Of each agent, when it was back (ms), and what it took. */
export interface Joined {
  ms: number[];
  dials: number;
  resumed: number;
}

/** Agents that only connect, each by its own certificate, in a few processes. */
export interface CrowdProcesses extends AsyncDisposable {
  /** All dial as agents do whose hub has just gone; settles when the last is in: connected, subscribed, presence said. */
  join(url: string, options?: { resume?: boolean }): Promise<Joined & { seconds: number }>;
  leave(): Promise<void>;
}

export async function startCrowd(file: string, processes = 2): Promise<CrowdProcesses> {
  const path = new URL('./crowd-process.ts', import.meta.url);
  const children = Array.from({ length: processes }, (_, index) => fork(path, [file, `${index}`, `${processes}`]));
  await Promise.all(children.map((child) => once(child, 'message')));
  const ask = async <T>(child: ChildProcess, order: Order): Promise<T> => {
    const answer = once(child, 'message');
    child.send(order);
    return (await answer)[0] as T;
  };
  return {
    async join(url, { resume = false } = {}) {
      const start = performance.now();
      const parts = await Promise.all(children.map((child) => ask<Joined>(child, { join: url, resume })));
      const seconds = (performance.now() - start) / 1000;
      const ms = parts.flatMap((part) => part.ms).sort((a, b) => a - b);
      const sum = (of: (part: Joined) => number) => parts.reduce((total, part) => total + of(part), 0);
      return { seconds, ms, dials: sum(({ dials }) => dials), resumed: sum(({ resumed }) => resumed) };
    },
    async leave() {
      await Promise.all(children.map((child) => ask(child, { leave: true })));
    },
    async [Symbol.asyncDispose]() {
      const ended = children.map((child) => once(child, 'exit'));
      for (const child of children) child.disconnect();
      await Promise.all(ended);
    },
  };
}
