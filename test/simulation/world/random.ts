import { hash } from 'node:crypto';
import { seededRandom } from '../../support/random.ts';

/** Draws of one thing of the world; none depends on the order in which others draw. */
export interface Draw {
  /** Between two numbers, both in it, whole. */
  between(low: number, high: number): number;
  /** Whether it happens, with that much of a hundred. */
  percent(chance: number): boolean;
  one<T>(list: readonly T[]): T;
  /** A waiting time with this mean. */
  wait(mean: number): number;
}

/** Draws by the seed of the run and the name of the thing. */
export function drawOf(seed: number, name: string): Draw {
  const { below, between } = seededRandom(Number.parseInt(hash('sha256', `${seed}|${name}`).slice(0, 8), 16));
  return {
    between,
    percent: (chance) => below(10_000) < chance * 100,
    one: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error(`nothing to draw from for ${name}`);
      return found;
    },
    wait: (mean) => Math.ceil(-Math.log(1 - below(1_000_000) / 1_000_000) * mean),
  };
}
