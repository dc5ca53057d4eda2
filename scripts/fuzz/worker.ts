import { parentPort, workerData } from 'node:worker_threads';
import { runTarget } from '../../agent/test/fuzz/run-target.ts';
import type { FuzzTarget } from '../../agent/test/fuzz/target.ts';
import type { Chunk } from './plan-chunks.ts';

/** What a worker is started with. */
export interface WorkerData {
  /** Module that exports `fuzzTargets`. */
  module: string;
  seed: number;
  /** One number, shared: the input that is being read. */
  current: SharedArrayBuffer;
}

const { module, seed, current } = workerData as WorkerData;
const { fuzzTargets } = (await import(module)) as { fuzzTargets: readonly FuzzTarget[] };
const shown = new Int32Array(current);

parentPort?.on('message', async ({ target: name, from, count }: Chunk) => {
  const target = fuzzTargets.find((candidate) => candidate.name === name);
  if (target === undefined) throw new Error(`no decoder is called ${name}`);
  const before = (at: number) => void Atomics.store(shown, 0, at);
  parentPort?.postMessage(await runTarget(target, { seed, from, count, before }));
});
