import { parentPort, workerData } from 'node:worker_threads';
import { isExpected } from '@motcua/contract';
import { allocate, type Situation } from '@motcua/policies';

/** One allocation in a thread of its own: the solver blocks, and its memory never shrinks. Runs on import: it is a program. */
try {
  parentPort?.postMessage({ allocation: await allocate(workerData as Situation) });
} catch (error) {
  if (!isExpected(error)) throw error;
  parentPort?.postMessage({ error: { code: error.code, params: error.params } });
}
