/**
 * Owns work that must not overlap itself. Invariants:
 * - the work runs at most once at a time;
 * - a trigger while it runs makes it run exactly once more, however many triggers there were;
 * - after `stop` it never starts again, and `stop` ends when it is at rest;
 * - what the work throws goes to `onError` and ends nothing.
 */
export class ExclusiveRunner {
  readonly #work: () => Promise<void>;
  readonly #onError: (error: unknown) => void;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(work: () => Promise<void>, { onError = () => {} }: { onError?: (error: unknown) => void } = {}) {
    this.#work = work;
    this.#onError = onError;
  }

  /** Asks for a run; gives it, or the one under way after which another follows. */
  trigger(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    if (this.#running !== null) {
      this.#again = true;
      return this.#running;
    }
    const running = this.#runAll();
    this.#running = running;
    return running;
  }

  /** Starts nothing more, and waits for what runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#again = false;
    await this.#running;
  }

  async #runAll(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#work(); // yields at least once, so that the line at the end comes after the caller's
      } catch (error) {
        this.#onError(error);
      }
    } while (this.#again);
    // In the same turn as the test above, or a trigger in between would be taken for seen.
    this.#running = null;
  }
}
