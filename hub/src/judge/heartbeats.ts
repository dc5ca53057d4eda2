import { defaultIntervals } from '@motcua/contract';
import { readHeartbeats } from '../api/read-agents.ts';
import type { Db } from '../store/index.ts';

const chunk = 500;

/** What is asked of each agent, kept by the version in which it was asked: it changes once a year, and is looked at all day. */
export class Heartbeats {
  readonly #known = new Map<string, { version: number | null; seconds: number }>();

  /** Reads again what has changed. */
  async refresh(db: Db, agents: readonly { id: string; desired: number | null }[]): Promise<void> {
    const changed = agents.filter(({ id, desired }) => this.#known.get(id)?.version !== desired);
    for (let from = 0; from < changed.length; from += chunk) {
      const some = changed.slice(from, from + chunk);
      const into = new Map<string, number>();
      await readHeartbeats(db, { of: some.map(({ id }) => id), into });
      for (const { id, desired } of some) this.#known.set(id, { version: desired, seconds: into.get(id) ?? usual });
    }
  }

  /** Seconds between two signs of life of an agent. */
  of = (agent: string): number => this.#known.get(agent)?.seconds ?? usual;
}

const usual = defaultIntervals.heartbeatSeconds;
