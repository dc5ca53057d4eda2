import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';

const second = 1000;

/** Asks again until the answer is good; a deadline ends it with what was seen last. Time passing proves nothing by itself. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T> | T,
  {
    good = Boolean,
    within = 20 * second,
    every = 150,
  }: { good?: (answer: T) => boolean; within?: number; every?: number } = {},
): Promise<T> {
  const deadline = performance.now() + within;
  let last: unknown = 'nothing yet';
  for (;;) {
    try {
      const answer = await ask();
      if (good(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) {
      throw new Error(
        `not within ${within / second} s: ${what}; seen last: ${inspect(last, { depth: 6 }).slice(0, 4000)}`,
      );
    }
    await sleep(every);
  }
}

/** Watches for a stretch of time that something stays true; the first time it is not ends it. */
export async function staysTrue<T>(
  what: string,
  ask: () => Promise<T> | T,
  { good, during, every = 150 }: { good: (answer: T) => boolean; during: number; every?: number },
): Promise<void> {
  const end = performance.now() + during;
  while (performance.now() < end) {
    const answer = await ask();
    if (!good(answer))
      throw new Error(`no longer true: ${what}; seen: ${inspect(answer, { depth: 6 }).slice(0, 4000)}`);
    await sleep(every);
  }
}
