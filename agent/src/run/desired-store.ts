import { Desired, defaultIntervals, noTargets } from '@motcua/contract';
import type { Log } from '../log/log.ts';
import { keepJson, loadJson } from '../state/keep-json.ts';
import type { State } from '../state/open-state.ts';

const file = 'desired.json';

/** What an agent does that has never heard of its hub. */
export const nothingDesired: Desired = {
  v: 1,
  version: 0,
  at: new Date(0).toISOString(),
  intervals: defaultIntervals,
  ...noTargets,
  discovery: null,
  traps: null,
};

/** The configuration in force: the newest the hub has sent, kept over a restart. */
export class DesiredStore {
  readonly #state: Pick<State, 'path' | 'files'>;
  readonly #log: Log;
  #desired: Desired = nothingDesired;

  constructor({ state, log }: { state: Pick<State, 'path' | 'files'>; log: Log }) {
    this.#state = state;
    this.#log = log;
  }

  get desired(): Desired {
    return this.#desired;
  }

  async open(): Promise<void> {
    const source = { ...this.#state, log: this.#log };
    this.#desired = await loadJson<Desired>(source, file, { schema: Desired, fallback: nothingDesired });
  }

  /** Takes a configuration if it is newer than the one in force; whether it was. */
  async accept(desired: Desired): Promise<boolean> {
    if (desired.version <= this.#desired.version) return false; // retained, so it comes with every connection
    this.#desired = desired;
    this.#log.info('desiredApplied', { version: desired.version });
    await keepJson({ ...this.#state, log: this.#log }, file, desired);
    return true;
  }
}
