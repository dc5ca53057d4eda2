import type { ProbeOutcome } from '@motcua/contract';
import { outcomeRow } from '../collectors/outcome-row.ts';
import type { Failure } from '../probe/outcome.ts';
import type { EventSource } from './source.ts';
import { isNotOffered } from './subscription.ts';
import type { WatchOptions } from './watch-ipp.ts';

interface Watching {
  stop: AbortController;
  done: Promise<void>;
  /** Undefined until the first answer. */
  state: Failure | null | undefined;
}

type Watch = (options: WatchOptions) => Promise<void>;
type Parts = Pick<WatchOptions, 'ask' | 'owner' | 'monotonicMs' | 'onEvent'> & {
  watch: Watch;
  /** Said once for each trouble, however often it is tried again. */
  onTrouble: (name: string, failed: Failure) => void;
};

/**
 * Owns the watches over events of print services and printers. Invariants:
 * - each source has one watch, and one subscription at most;
 * - a source that is no longer wanted is given back, as are all after `stop`;
 * - what fails is told in the report, and stops nothing.
 */
export class IppWatch {
  readonly #parts: Parts;
  readonly #watching = new Map<string, Watching>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Follows these sources from now on. */
  async apply(sources: readonly EventSource[]): Promise<void> {
    const wanted = new Set(sources.map(({ name }) => name));
    await this.#end([...this.#watching.keys()].filter((name) => !wanted.has(name)));
    for (const source of sources) if (!this.#watching.has(source.name)) this.#start(source);
  }

  /** How it goes, for the report. What has no events to give, or is away as its own reading says, is not worth a row. */
  outcomes(): ProbeOutcome[] {
    return [...this.#watching].flatMap(([name, { state }]) =>
      state === undefined || isSaidElsewhere(state) ? [] : [outcomeRow(name, 0, state)],
    );
  }

  async stop(): Promise<void> {
    await this.#end([...this.#watching.keys()]);
  }

  #start(source: EventSource): void {
    const { watch, onTrouble, ...parts } = this.#parts;
    const stop = new AbortController();
    const onState = (failed: Failure | null) => {
      const before = watching.state;
      watching.state = failed;
      if (failed !== null && before?.detail !== failed.detail) onTrouble(source.name, failed);
    };
    const watching: Watching = { stop, state: undefined, done: Promise.resolve() };
    watching.done = watch({ ...parts, source, signal: stop.signal, onState });
    this.#watching.set(source.name, watching);
  }

  async #end(names: readonly string[]): Promise<void> {
    const ending = names.flatMap((name) => this.#watching.get(name) ?? []);
    for (const name of names) this.#watching.delete(name);
    for (const { stop } of ending) stop.abort();
    await Promise.all(ending.map(({ done }) => done));
  }
}

const isSaidElsewhere = (state: Failure | null): boolean =>
  state !== null && (isNotOffered(state) || state.reason === 'device-unreachable');
