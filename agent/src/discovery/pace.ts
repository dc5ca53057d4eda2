import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Lets so many probes a second go. Invariant: two probes are never closer than one interval, however many ask at once; a
 * time in which nobody asked is not made up for.
 */
export class Pace {
  readonly #intervalMs: number;
  readonly #monotonicMs: () => number;
  #nextMs = Number.NEGATIVE_INFINITY;

  constructor({ perSecond, monotonicMs }: { perSecond: number; monotonicMs: () => number }) {
    this.#intervalMs = 1000 / perSecond;
    this.#monotonicMs = monotonicMs;
  }

  /** Waits for its turn; false when the signal fired instead. */
  async turn(signal: AbortSignal): Promise<boolean> {
    const now = this.#monotonicMs();
    const at = Math.max(now, this.#nextMs);
    this.#nextMs = at + this.#intervalMs;
    if (at > now) await sleep(at - now, undefined, { signal }).catch(() => {});
    return !signal.aborted;
  }
}
