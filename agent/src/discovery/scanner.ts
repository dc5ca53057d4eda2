import { setTimeout as sleep } from 'node:timers/promises';
import type { Discovery, Found } from '@motcua/contract';
import type { Log } from '../log/log.ts';
import type { Clock } from '../report/clock.ts';
import { type LedgerEntry, noteFound, noteTold, untold } from './ledger.ts';
import { type Progress, planScan } from './plan-scan.ts';

/** What a scanner keeps over a restart. */
export interface ScanState {
  progress: Progress | null;
  ledger: LedgerEntry[];
}

/** Looks at some addresses, in its own good time. */
export type Look = (
  hosts: readonly string[],
  options: { discovery: Discovery; signal: AbortSignal },
) => Promise<Found[]>;

export interface ScannerParts {
  discovery: () => Discovery | null;
  /** Addresses that are read anyway. */
  read: () => readonly string[];
  own: () => readonly string[];
  look: Look;
  state: ScanState;
  save: (state: ScanState) => Promise<unknown>;
  clock: Clock;
  random: () => number;
  log: Log;
}

/** A plan is never trusted for longer: the clock may be set, and the hub may want something else. */
const longestMs = 60_000;
/** After a failure that will not go by itself. */
const failedMs = 600_000;

/**
 * Scans in the background. Invariants:
 * - one portion of a few addresses at a time, planned anew before each; what is done is on the disk before the next;
 * - without an order from the hub nothing is asked;
 * - it proposes: what it found is handed to whoever writes reports, and stays until that was put into the outbox.
 */
export class Scanner {
  readonly #parts: ScannerParts;
  #state: ScanState;
  #wake = new AbortController();

  constructor(parts: ScannerParts) {
    this.#parts = parts;
    this.#state = parts.state;
  }

  /** What the hub is to be told. */
  untold(): Found[] {
    return untold(this.#state.ledger);
  }

  /** It was put into the outbox. */
  async told(found: readonly Found[]): Promise<void> {
    if (found.length === 0) return;
    await this.#keep({ ...this.#state, ledger: noteTold(this.#state.ledger, found) });
  }

  /** The configuration may have changed. */
  trigger(): void {
    this.#wake.abort();
  }

  /** Scans until the signal fires. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#wake = new AbortController();
      const waitMs = await this.#step(signal).catch((error) => {
        this.#parts.log.failed(error, { event: 'discovery' });
        return failedMs;
      });
      const woken = AbortSignal.any([signal, this.#wake.signal]);
      if (waitMs > 0) await sleep(waitMs, undefined, { signal: woken }).catch(() => {});
    }
  }

  async #step(signal: AbortSignal): Promise<number> {
    const { discovery: wanted, own, read, look, clock, random } = this.#parts;
    const discovery = wanted();
    if (discovery === null) return longestMs;
    const { progress } = this.#state;
    const nowMs = clock.now().getTime();
    const step = planScan({ discovery, progress, nowMs, own: own(), read: read(), random: random() });
    if (step.is === 'wait') return Math.min(step.ms, longestMs);
    const found = step.is === 'scan' ? await look(step.hosts, { discovery, signal }) : [];
    if (signal.aborted) return 0; // the portion is asked again after the restart
    await this.#keep({ progress: step.progress, ledger: noteFound(this.#state.ledger, found) });
    return 0;
  }

  async #keep(state: ScanState): Promise<void> {
    this.#state = state;
    await this.#parts.save(state);
  }
}
