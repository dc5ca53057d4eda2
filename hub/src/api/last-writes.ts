/** Callers that are remembered; of one that is not, it is as if it had not written lately. */
const most = 10_000;

/** When each caller wrote last through this hub: what it reads then must show it. */
export class LastWrites {
  readonly #at = new Map<string, number>();

  /** A caller has written by now (`performance.now()`). */
  note(actor: string): void {
    this.#at.delete(actor);
    this.#at.set(actor, performance.now());
    const [oldest] = this.#at.keys();
    if (this.#at.size > most && oldest !== undefined) this.#at.delete(oldest);
  }

  of(actor: string): number | undefined {
    return this.#at.get(actor);
  }
}
