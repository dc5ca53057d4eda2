import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BatchOutcome, Engine } from './engine.ts';
import { pack } from './parcel.ts';
import type { EngineData } from './worker.ts';

/** Records and judges in a thread of its own, so that neither parsing nor waiting for the disk holds up the broker. */
export function createThreadedEngine(data: EngineData): Engine {
  let worker: Worker | null = null;
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data });
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  };
  return {
    async run(arrivals) {
      // Started on first use, and again should it have died: a batch without an answer is simply run once more.
      worker ??= start();
      const parcel = pack(arrivals);
      const answer = nextAnswer(worker);
      worker.postMessage({ parcel }, [parcel.bytes.buffer]);
      return await answer;
    },
    async close() {
      if (worker === null) return;
      const exit = once(worker, 'exit');
      worker.postMessage({ close: true });
      await exit;
    },
  };
}

/** Batches go one at a time, so the next message is the answer; a death is the other way it can end. */
function nextAnswer(worker: Worker): Promise<BatchOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<BatchOutcome>();
  const died = (error: unknown) => reject(error instanceof Error ? error : new Error(`the thread ended: ${error}`));
  worker.once('message', resolve);
  worker.once('error', died);
  worker.once('exit', died);
  return promise.finally(() => {
    worker.off('message', resolve);
    worker.off('error', died);
    worker.off('exit', died);
  });
}
