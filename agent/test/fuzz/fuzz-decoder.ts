import { damage } from './damage.ts';
import { seededRandom } from './random.ts';

/** What came of feeding a decoder damaged answers. */
export interface DecoderFuzz {
  /** Damaged answers that could still be read. */
  read: number;
  /** Answers that were refused. */
  refused: number;
  /** Whatever was thrown: these decoders throw nothing. */
  bugs: string[];
  slowestMs: number;
}

/** Feeds damaged copies of answers to a decoder that gives null for what it cannot read. */
export function fuzzDecoder(
  decode: (bytes: Uint8Array) => unknown,
  { corpus, seed, count }: { corpus: readonly Uint8Array[]; seed: number; count: number },
): DecoderFuzz {
  const random = seededRandom(seed);
  const result: DecoderFuzz = { read: 0, refused: 0, bugs: [], slowestMs: 0 };
  for (let at = 0; at < count; at += 1) {
    const bytes = damage(corpus[at % corpus.length] ?? new Uint8Array(), random);
    const start = performance.now();
    try {
      if (decode(bytes) === null) result.refused += 1;
      else result.read += 1;
    } catch (error) {
      result.bugs.push(`seed ${seed}, answer ${at}: ${String(error)} on ${Buffer.from(bytes).toString('base64')}`);
    }
    result.slowestMs = Math.max(result.slowestMs, performance.now() - start);
  }
  return result;
}
