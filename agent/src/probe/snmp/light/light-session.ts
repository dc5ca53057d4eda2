import type { Outcome } from '../../outcome.ts';
import { success } from '../../outcome.ts';
import type { Walked } from '../cursor.ts';
import type { SnmpSession } from '../open.ts';
import type { Varbind } from '../varbind.ts';
import { sysUpTime } from './changing.ts';
import { type Greeting, isUsable } from './is-usable.ts';
import type { KeptDevice, KeptDevices } from './kept-devices.ts';
import { mergeLight, planLight, type Trees } from './plan-light.ts';

/** Where a device is kept, for how long at most, and by which clock. */
export interface LightOptions {
  kept: KeptDevices;
  key: string;
  everyMs: number;
  now: () => number;
}

/**
 * A conversation that asks only for what changes once the device was read in full, and gives back what a full read would.
 * Its first `get` tells whether the device is still the same. What does not fit is read in full in the same conversation.
 */
export class LightSession implements SnmpSession {
  readonly #session: SnmpSession;
  readonly #options: LightOptions;
  #greeting: Greeting | null = null;
  #usable: KeptDevice | null = null;
  #met = false;

  constructor(session: SnmpSession, options: LightOptions) {
    this.#session = session;
    this.#options = options;
  }

  async get(oids: readonly string[]): Promise<Outcome<Varbind[]>> {
    if (this.#met) return this.#session.get(oids);
    this.#met = true;
    const { kept, key, everyMs, now } = this.#options;
    const before = kept.get(key);
    // Whoever fails in between is read in full the next time.
    kept.forget(key);
    const got = await this.#session.get([...oids, sysUpTime]);
    if (!got.ok) return got;
    this.#greeting = { at: now(), said: got.value };
    if (before !== null && isUsable(before.greeting, this.#greeting, { since: before.since, everyMs }))
      this.#usable = before;
    return success(got.value.filter(({ oid }) => oid !== sysUpTime));
  }

  async readAll(roots: readonly string[]): Promise<Walked[]> {
    const usable = this.#usable;
    // Only the first walk is of the standard's tables; what a row of the quirk table wants is read each time.
    const greeting = this.#greeting;
    this.#usable = null;
    this.#greeting = null;
    if (greeting === null) return this.#session.readAll(roots);
    const trees = usable === null ? null : await this.#readLight(usable.trees, roots);
    if (usable !== null && trees !== null) {
      this.#keep({ greeting, since: usable.since, trees });
      return roots.map((root) => ({ found: [...(trees.get(root) ?? [])], cut: null }));
    }
    const walked = await this.#session.readAll(roots);
    if (walked.every(({ cut }) => cut === null)) {
      const read = roots.map((root, at) => [root, walked[at]?.found ?? []] as const);
      this.#keep({ greeting, since: greeting.at, trees: new Map(read) });
    }
    return walked;
  }

  async #readLight(kept: Trees, roots: readonly string[]): Promise<Trees | null> {
    if (roots.some((root) => !kept.has(root))) return null;
    const parts = planLight(kept, roots);
    const walked = await this.#session.readAll(parts);
    return mergeLight(kept, new Map(parts.map((part, at) => [part, walked[at] ?? { found: [], cut: null }])));
  }

  #keep(device: KeptDevice): void {
    this.#options.kept.set(this.#options.key, device);
  }

  [Symbol.dispose](): void {
    this.#session[Symbol.dispose]();
  }
}
