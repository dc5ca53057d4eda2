import { setImmediate } from 'node:timers/promises';
import { inputsOf } from './input.ts';
import type { FuzzTarget } from './target.ts';
import { tooMuch } from './too-much.ts';

/** One input on which a decoder broke its promise: a value, or null, soon and small. */
export interface Bug {
  seed: number;
  at: number;
  what: string;
  /** In base64. */
  input: string;
}

/** What came of feeding a decoder damaged answers. */
export interface Tally {
  read: number;
  refused: number;
  bugs: Bug[];
  slowestMs: number;
}

export const nothingYet = (): Tally => ({ read: 0, refused: 0, bugs: [], slowestMs: 0 });

/** More of one kind tells nothing new. */
const mostBugs = 20;

/** An input may take so much of a processor, and so much time in all, three times out of three. */
const most = { cpuMs: 100, ms: 1_000 };

/** Feeds inputs `from` to `from + count` of a seed; `before` is told each number first. */
export async function runTarget(
  target: FuzzTarget,
  {
    seed,
    from = 0,
    count,
    before = () => {},
  }: { seed: number; from?: number; count: number; before?: (at: number) => void },
): Promise<Tally> {
  const inputAt = inputsOf(target);
  const tally = nothingYet();
  using _ = target.around?.();
  for (let at = from; at < from + count && tally.bugs.length < mostBugs; at += 1) {
    before(at);
    // Timers, and what waits for the end of a turn, must get theirs too.
    if (at % 256 === 0) await setImmediate();
    const input = inputAt(seed, at);
    const { value, ms, thrown } = await tryOne(target, input);
    if (value === null) tally.refused += 1;
    else tally.read += 1;
    tally.slowestMs = Math.max(tally.slowestMs, ms);
    const what =
      thrown ??
      (await isSlow(target, input, ms)) ??
      (at % 64 === 0 || count === 1 ? tooMuch(value, input.length) : null);
    if (what !== null) tally.bugs.push({ seed, at, what, input: Buffer.from(input).toString('base64') });
  }
  return tally;
}

interface Tried {
  value: unknown;
  ms: number;
  thrown: string | null;
}

async function tryOne({ decode }: FuzzTarget, input: Uint8Array): Promise<Tried> {
  const start = performance.now();
  try {
    const given = decode(input);
    const value = given instanceof Promise ? await given : given;
    return { value, ms: performance.now() - start, thrown: null };
  } catch (error) {
    const thrown = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { value: null, ms: performance.now() - start, thrown: thrown.slice(0, 500) };
  }
}

/** Processor time of this thread: a machine that is busy with others is no fault of the decoder. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

async function isSlow(target: FuzzTarget, input: Uint8Array, first: number): Promise<string | null> {
  if (first <= most.cpuMs) return null;
  const least = { cpuMs: Number.POSITIVE_INFINITY, ms: first };
  for (let again = 0; again < 3; again += 1) {
    const before = cpuMs();
    const { ms } = await tryOne(target, input);
    least.ms = Math.min(least.ms, ms);
    least.cpuMs = Math.min(least.cpuMs, cpuMs() - before);
  }
  const slow = least.cpuMs > most.cpuMs || least.ms > most.ms;
  return slow ? `took ${Math.round(least.ms)} ms, ${Math.round(least.cpuMs)} ms of a processor, at least` : null;
}
