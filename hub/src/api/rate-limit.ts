/** Counts tries of each address in windows of a minute, unless told otherwise; bounded, however many addresses there are. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #most: number;
  readonly #windowMs: number;
  #tries = new Map<string, number>();
  #window = 0;

  constructor({
    perMinute,
    most = 10_000,
    windowMs = 60_000,
  }: { perMinute: number; most?: number; windowMs?: number }) {
    this.#perMinute = perMinute;
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Null when it may go on, else the seconds to wait. */
  take(address: string, now: number): number | null {
    const window = Math.floor(now / this.#windowMs);
    if (window !== this.#window) {
      this.#window = window;
      this.#tries = new Map();
    }
    const tries = (this.#tries.get(address) ?? 0) + 1;
    // With more addresses than that somebody is playing; newcomers wait for the next minute.
    const full = this.#tries.size >= this.#most && tries === 1;
    if (!full) this.#tries.set(address, tries);
    return full || tries > this.#perMinute ? Math.ceil(((window + 1) * this.#windowMs - now) / 1000) : null;
  }
}
