import { Worker } from 'node:worker_threads';
import { type ErrorCode, ExpectedError, type Params } from '@motcua/contract';
import type { Allocation, Situation } from '@motcua/policies';

type Outcome = { allocation: Allocation } | { error: { code: ErrorCode; params: Params } };

/** The best allocation of a situation, found in a thread that ends with it, so that the hub goes on hearing its agents. */
export async function allocateApart(situation: Situation): Promise<Allocation> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: situation });
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the thread of an allocation ended without an answer')));
  try {
    const outcome = await promise;
    if ('allocation' in outcome) return outcome.allocation;
    throw new ExpectedError(outcome.error.code, outcome.error.params);
  } finally {
    await worker.terminate();
  }
}
