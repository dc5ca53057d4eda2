/** What a runner needs. */
export interface RunnerOptions {
  /** One run; says in how many milliseconds the next one is due, or null when nothing waits. */
  run: () => Promise<number | null>;
  /** Told of a run that failed; the next one comes after `retryMs`. */
  onError: (error: unknown) => void;
  retryMs?: number;
  /** Longest sleep: a timer alone is not trusted for hours on a machine that suspends or whose clock is set. */
  maxSleepMs?: number;
}

/**
 * Owns a loop. Invariants:
 * - never two runs, nor a run and a `withExclusive`, at once;
 * - a trigger that comes during a run is not lost: one more run follows, and however many come, only one;
 * - it sleeps until the moment the last run named, or a trigger, whichever is first;
 * - a run that fails is told and tried again; it never ends the loop;
 * - once aborted no run starts, and the promise of `start` settles only after the run in flight has ended.
 */
export class ExclusiveRunner {
  readonly #options: Required<RunnerOptions>;
  #tail: Promise<unknown> = Promise.resolve();
  #triggered = false;
  #wake: () => void = () => {};

  constructor({ retryMs = 1000, maxSleepMs = 30_000, ...options }: RunnerOptions) {
    this.#options = { ...options, retryMs, maxSleepMs };
  }

  /** Runs until the signal aborts. */
  async start(signal: AbortSignal): Promise<void> {
    const stop = () => this.#wake();
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) {
        this.#triggered = false;
        const ms = await this.#once();
        if (!signal.aborted && !this.#triggered) await this.#sleep(ms);
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Asks for a run soon. */
  trigger(): void {
    this.#triggered = true;
    this.#wake();
  }

  /** Does something that must not overlap with a run. */
  withExclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => {});
    return result;
  }

  async #once(): Promise<number> {
    const { run, onError, retryMs, maxSleepMs } = this.#options;
    try {
      const ms = await this.withExclusive(run);
      return Math.min(ms ?? maxSleepMs, maxSleepMs);
    } catch (error) {
      onError(error);
      return retryMs;
    }
  }

  async #sleep(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    this.#wake = resolve;
    await promise;
    clearTimeout(timer);
    this.#wake = () => {};
  }
}
