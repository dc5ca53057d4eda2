import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Log } from '../log/index.ts';
import type { BatchOutcome, Engine } from './engine.ts';
import { pack } from './parcel.ts';
import type { EngineData } from './worker.ts';

const restartMs = 1000;

/** Records and judges in a thread of its own, so that neither parsing nor waiting for the disk holds up the broker. */
export function createThreadedEngine({ log, ...data }: EngineData & { log: Log }): Engine {
  let closing = false;
  let { worker, waiting } = start();

  function start() {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data });
    /** Batches are answered in the order in which they were handed over. */
    const asked: PromiseWithResolvers<BatchOutcome>[] = [];
    started.on('message', (outcome: BatchOutcome) => asked.shift()?.resolve(outcome));
    started.on('error', (error) => log.error({ err: error }, 'the thread of ingest failed'));
    // Should it die, the judge must go on even while no report comes; a batch that was with it is simply run again.
    started.once('exit', () => {
      for (const { reject } of asked.splice(0)) reject(new Error('the thread of ingest ended'));
      if (closing) return;
      setTimeout(() => {
        if (!closing) ({ worker, waiting } = start());
      }, restartMs);
    });
    return { worker: started, waiting: asked };
  }

  return {
    async run(arrivals) {
      // A thread that is gone has no more events to tell it by.
      if (worker.threadId === -1) throw new Error('the thread of ingest is not running');
      const parcel = pack(arrivals);
      const answer = Promise.withResolvers<BatchOutcome>();
      waiting.push(answer);
      worker.postMessage({ parcel }, [parcel.bytes.buffer]);
      return await answer.promise;
    },
    async close() {
      closing = true;
      if (worker.threadId === -1) return;
      const exit = once(worker, 'exit');
      worker.postMessage({ close: true });
      await exit;
    },
  };
}
