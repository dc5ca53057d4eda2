import type { Greeting } from './is-usable.ts';
import type { Trees } from './plan-light.ts';

/** One device as it was read last, and when it was last read in full. */
export interface KeptDevice {
  greeting: Greeting;
  since: number;
  trees: Trees;
}

/** 500 printers of some 300 values are 150,000; a switch that has more than these is read in full each time. */
const most = { inAll: 200_000, ofEach: 4_000 };

/** What light polls remember, in memory only, and no more than so many values; the oldest make way. */
export class KeptDevices {
  readonly #devices = new Map<string, { device: KeptDevice; values: number }>();
  readonly #most: typeof most;
  #values = 0;

  constructor(limits: typeof most = most) {
    this.#most = limits;
  }

  get(key: string): KeptDevice | null {
    return this.#devices.get(key)?.device ?? null;
  }

  set(key: string, device: KeptDevice): void {
    this.forget(key);
    const values = [...device.trees.values()].reduce((sum, { length }) => sum + length, 1);
    if (values > this.#most.ofEach) return;
    this.#devices.set(key, { device, values });
    this.#values += values;
    for (const oldest of this.#devices.keys()) {
      if (this.#values <= this.#most.inAll) return;
      this.forget(oldest);
    }
  }

  forget(key: string): void {
    this.#values -= this.#devices.get(key)?.values ?? 0;
    this.#devices.delete(key);
  }

  /** Values kept of all devices. */
  get values(): number {
    return this.#values;
  }
}
