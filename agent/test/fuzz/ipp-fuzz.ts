import { isExpected } from '@motcua/contract';
import { decodeIpp } from '../../src/probe/ipp/decode.ts';
import type { IppAttributes } from '../../src/probe/ipp/message.ts';
import { ippCorpus } from './corpus.ts';
import { damage } from './damage.ts';
import { seededRandom } from './random.ts';

export interface FuzzResult {
  count: number;
  /** Damaged answers that could still be read. */
  read: number;
  /** Answers refused with E_IPP_DAMAGED. */
  refused: number;
  /** Anything else that was thrown: there must be none. */
  bugs: string[];
  slowestMs: number;
  mostValues: number;
}

/** Decodes damaged copies of answers from a seed. It hangs, throws something else or does neither: that is the test. */
export function fuzzIpp({
  seed,
  count,
  corpus = ippCorpus(),
}: {
  seed: number;
  count: number;
  corpus?: Uint8Array[];
}): FuzzResult {
  const random = seededRandom(seed);
  const choose = byWeight(corpus, random);
  const result: FuzzResult = { count, read: 0, refused: 0, bugs: [], slowestMs: 0, mostValues: 0 };
  for (let at = 0; at < count; at += 1) tryOne(damage(choose(), random), `seed ${seed}, answer ${at}`, result);
  return result;
}

function tryOne(bytes: Uint8Array, name: string, result: FuzzResult): void {
  const start = performance.now();
  try {
    const message = decodeIpp(bytes);
    result.read += 1;
    const values = message.groups.reduce((sum, { attributes }) => sum + countValues(attributes), 0);
    result.mostValues = Math.max(result.mostValues, values);
  } catch (error) {
    if (isExpected(error) && error.code === 'E_IPP_DAMAGED') result.refused += 1;
    else result.bugs.push(`${name}: ${String(error)} on ${Buffer.from(bytes).toString('base64').slice(0, 4_000)}`);
  }
  result.slowestMs = Math.max(result.slowestMs, performance.now() - start);
}

/** Large recordings come up less often, so that a run of 100,000 takes seconds. */
function byWeight(corpus: Uint8Array[], random: () => number): () => Uint8Array {
  const weights = corpus.map(({ length }) => 1 / Math.max(length, 500));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return () => {
    let left = random() * total;
    const at = weights.findIndex((weight) => {
      left -= weight;
      return left <= 0;
    });
    return corpus[Math.max(at, 0)] ?? new Uint8Array();
  };
}

const countValues = (attributes: IppAttributes): number =>
  [...attributes.values()]
    .flat()
    .reduce((sum, value) => sum + 1 + (value.is === 'collection' ? countValues(value.members) : 0), 0);
