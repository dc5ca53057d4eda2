import { damage } from './damage.ts';
import { damageJson } from './damage-json.ts';
import { pick, seededRandom } from './random.ts';
import type { FuzzTarget } from './target.ts';

const utf8 = new TextDecoder();

/** Makes input number `at` of a seed: each can be made again without those before it. */
export type MakeInput = (seed: number, at: number) => Uint8Array;

/** Damaged copies of a corpus. Large recordings come up less often, so that a run of a million takes a minute. */
export function inputsOf({ corpus, form }: Pick<FuzzTarget, 'corpus' | 'form'>): MakeInput {
  const weights = corpus.map(({ length }) => 1 / Math.max(length, 200));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const choose = (random: () => number): Uint8Array => {
    let left = random() * total;
    const at = weights.findIndex((weight) => {
      left -= weight;
      return left <= 0;
    });
    return corpus[Math.max(at, 0)] ?? new Uint8Array();
  };
  return (seed, at) => {
    const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b));
    const one = choose(random);
    if (form === 'json' && pick(random, 4) > 0) return Buffer.from(damageJson(utf8.decode(one), random));
    // One in sixteen is the head of one answer with the tail of another, as a connection that is used twice gives it.
    return damage(pick(random, 16) === 0 ? join(one, choose(random), random) : one, random);
  };
}

function join(one: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const head = one.subarray(0, pick(random, one.length + 1));
  return Buffer.concat([head, other.subarray(pick(random, other.length + 1))]);
}
