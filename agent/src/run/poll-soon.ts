/** When a hint is followed: how long after it, and how long after the last one that was. */
export interface PollPace {
  /** A device tells its trouble before its own tables do, and seldom once. */
  settleMs: number;
  everyMs: number;
}

const usualPace: PollPace = { settleMs: 300, everyMs: 5_000 };

/** Pure: how long to wait before reading on a hint. */
export const pollDelay = (
  { nowMs, lastMs }: { nowMs: number; lastMs: number },
  { settleMs, everyMs }: PollPace,
): number => Math.max(settleMs, lastMs + everyMs - nowMs);

/** Turns hints into readings: one soon after the first hint, and not more than one in a while, however many there are. */
export class PollSoon {
  readonly #trigger: () => void;
  readonly #monotonicMs: () => number;
  readonly #pace: PollPace;
  #lastMs = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;

  constructor({
    trigger,
    monotonicMs,
    pace = usualPace,
  }: { trigger: () => void; monotonicMs: () => number; pace?: PollPace }) {
    this.#trigger = trigger;
    this.#monotonicMs = monotonicMs;
    this.#pace = pace;
  }

  hint(): void {
    if (this.#timer !== null) return;
    const delay = pollDelay({ nowMs: this.#monotonicMs(), lastMs: this.#lastMs }, this.#pace);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#lastMs = this.#monotonicMs();
      this.#trigger();
    }, delay);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
