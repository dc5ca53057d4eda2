import { Worker } from 'node:worker_threads';
import type { Bug, Tally } from '../../agent/test/fuzz/run-target.ts';
import type { Chunk } from './plan-chunks.ts';
import type { WorkerData } from './worker.ts';

/** How a chunk ended: done, or at an input that the worker did not survive. */
export type ChunkEnd = { is: 'done'; tally: Tally } | { is: 'died'; at: number; what: string; hung: boolean };

/** A worker of ours, and the number of the input that it is reading. */
export interface Lane {
  worker: Worker;
  current: Int32Array;
}

export interface LaneOptions {
  module: string;
  seed: number;
  /** An input that takes longer has hung: its worker is stopped. */
  hangMs: number;
  /** Memory of the JavaScript heap, beyond which a worker ends by itself. */
  memoryMb: number;
}

/** Starts a worker; errors outside of a decoder's own call end it, as they would end the agent. */
export function openLane({ module, seed, memoryMb }: LaneOptions): Lane {
  const current = new SharedArrayBuffer(4);
  const data: WorkerData = { module, seed, current };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  return { worker, current: new Int32Array(current) };
}

/** Has a chunk done, and watches over it. A worker that died or hung is of no further use. */
export async function runChunk({ worker, current }: Lane, chunk: Chunk, { hangMs }: LaneOptions): Promise<ChunkEnd> {
  const { promise, resolve } = Promise.withResolvers<ChunkEnd>();
  const died = (what: string, hung = false) => resolve({ is: 'died', at: Atomics.load(current, 0), what, hung });
  const onMessage = (tally: Tally) => resolve({ is: 'done', tally });
  const onError = (error: Error) => died(`ended the program: ${error.name}: ${error.message}`.slice(0, 500));
  Atomics.store(current, 0, chunk.from);
  worker.once('message', onMessage).once('error', onError);
  worker.postMessage(chunk);
  let seen = { at: chunk.from, since: performance.now() };
  const watch = setInterval(() => {
    const at = Atomics.load(current, 0);
    if (at !== seen.at) seen = { at, since: performance.now() };
    else if (performance.now() - seen.since > hangMs) died(`no end within ${hangMs} ms`, true);
  }, hangMs / 10);
  const end = await promise;
  clearInterval(watch);
  worker.off('message', onMessage).off('error', onError);
  if (end.is === 'died') await worker.terminate();
  return end;
}

/** A death as a bug; its input is made again, for the worker took it along. */
export const bugOf = ({ at, what }: ChunkEnd & { is: 'died' }, seed: number, input: Uint8Array): Bug => ({
  seed,
  at,
  what,
  input: Buffer.from(input).toString('base64'),
});
