import type { Broker } from '../broker/index.ts';
import { loadReadiness, loadTitle, readinessSince, type Store, type StoredReadiness } from '../store/index.ts';

/** How far the clocks of two hubs may be apart, and how long a commit may take. */
const overlapMs = 60_000;

/**
 * What one hub tells at its own broker of the counters, whichever hub found it out. Invariants: all of it once at the start and
 * whenever the broker may have forgotten; afterwards what changed. It reads what is stored now, so an older word never follows a newer one.
 */
export class ReadinessPublisher {
  readonly #store: Pick<Store, 'read'>;
  readonly #broker: Pick<Broker, 'publish'>;
  readonly #told = new Map<string, string>();
  #since: number | null = null;

  constructor({ store, broker }: { store: Pick<Store, 'read'>; broker: Pick<Broker, 'publish'> }) {
    this.#store = store;
    this.#broker = broker;
  }

  /** The broker may have lost what it kept: all is told anew. */
  forget(): void {
    this.#told.clear();
    this.#since = null;
  }

  async look(now: number): Promise<void> {
    const since = this.#since;
    this.#since = now;
    const { read } = this.#store;
    const rows =
      since === null
        ? [...(await loadReadiness(read)).values()]
        : await readinessSince(read, new Date(since - overlapMs).toISOString());
    const news = rows.filter((row) => this.#told.get(row.unit) !== wordOf(row));
    if (news.length === 0) return;
    const { simulated } = await loadTitle(read);
    for (const row of news) {
      this.#told.set(row.unit, wordOf(row));
      this.#broker.publish('readiness', row.unit, row.ended ? null : messageOf(row, simulated));
    }
  }
}

const wordOf = ({ at, answer, ended }: StoredReadiness): string => `${at} ${answer} ${ended}`;

/** Devices are left out: anybody whom the broker lets in may read it. */
const messageOf = ({ unit, answer, since, at, because }: StoredReadiness, simulated: boolean) => ({
  ...{ v: 1 as const, unit, answer, since, at, simulated },
  because: because.map(({ code, need, says, able, out, unknown }) => ({ code, need, says, able, out, unknown })),
});
