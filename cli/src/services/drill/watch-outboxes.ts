import { existsSync, mkdirSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

export interface OutboxWitness extends Disposable {
  /** Reports that left outboxes, which an agent lets go when it sees them acknowledged. */
  acknowledged: () => { agent: string; report: string; at: number }[];
  lastAt: (agent: string) => number;
  waiting: () => number;
}

/** The end of an entry's file name: boot, sequence, bytes, hash. */
const form = /\.([0-9a-f]{32})\.(\d{1,15})\.\d{1,8}\.[0-9a-f]{32}\.json$/;

/** A witness beside the agents: the kernel tells it of every report that leaves an outbox; it needs no word of theirs. */
export function watchOutboxes(states: ReadonlyMap<string, string>, now: () => number): OutboxWitness {
  const left = new Map<string, { agent: string; report: string; at: number }>();
  const last = new Map<string, number>();
  const folders = [...states].map(([agent, state]) => ({ agent, folder: join(state, 'outbox') }));
  const watchers = folders.map(({ agent, folder }) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return watch(folder, (_event, file) => {
      const [, boot, seq] = form.exec(file ?? '') ?? [];
      if (file === null || boot === undefined || seq === undefined || existsSync(join(folder, file))) return;
      const report = `${boot}/${seq}`;
      if (left.has(report)) return;
      const at = now();
      left.set(report, { agent, report, at });
      last.set(agent, at);
    });
  });
  return {
    acknowledged: () => [...left.values()],
    lastAt: (agent) => last.get(agent) ?? 0,
    waiting: () =>
      folders.reduce((sum, { folder }) => sum + readdirSync(folder).filter((name) => form.test(name)).length, 0),
    [Symbol.dispose]: () => {
      for (const watcher of watchers) watcher.close();
    },
  };
}
