import { existsSync, mkdirSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ReportName, reportName } from './compare-books.ts';

export interface OutboxWatch extends Disposable {
  made: () => { boot: string; seq: number }[];
  left: () => ReportName[];
  waiting: () => ReportName[];
  /** Settles when one more report has come into the outbox, or after a while. */
  nextMade: (within: number) => Promise<void>;
}

/** The end of an entry's file name: boot, sequence, bytes, hash. */
const form = /\.([0-9a-f]{32})\.(\d{1,15})\.\d{1,8}\.[0-9a-f]{32}\.json$/;

/**
 * A witness beside the agent: the kernel tells it of every report that enters the outbox, and of every one that leaves it,
 * which is what the agent does once it has seen it acknowledged. It needs no word of the agent's own.
 */
export function watchOutbox(folder: string): OutboxWatch {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = new Map<ReportName, { boot: string; seq: number }>();
  const left = new Set<ReportName>();
  let tell = () => {};
  const note = (file: string | null) => {
    const [, boot, seq] = form.exec(file ?? '') ?? [];
    if (file === null || boot === undefined || seq === undefined) return;
    const name = reportName(boot, Number(seq));
    if (!made.has(name)) tell();
    made.set(name, { boot, seq: Number(seq) });
    if (!existsSync(join(folder, file))) left.add(name);
  };
  const watcher = watch(folder, (_, file) => note(file));
  const waiting = () => readdirSync(folder).filter((file) => form.test(file));
  return {
    made: () => {
      waiting().forEach(note);
      return [...made.values()];
    },
    left: () => [...left],
    waiting: () =>
      waiting().map((file) => file.replace(/^.*\.([0-9a-f]{32})\.(\d+)\.\d+\.[0-9a-f]{32}\.json$/, '$1/$2')),
    nextMade: async (within) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      tell = resolve;
      await Promise.race([promise, sleep(within)]);
    },
    [Symbol.dispose]: () => watcher.close(),
  };
}
