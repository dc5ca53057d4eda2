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
  let worker = start();

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data });
    started.on('error', (error) => log.error({ err: error }, 'the thread of ingest failed'));
    // Should it die, the judge must go on even while no report comes; a batch that was with it is simply run again.
    started.once('exit', () => {
      if (closing) return;
      setTimeout(() => {
        if (!closing) worker = start();
      }, restartMs);
    });
    return started;
  }

  return {
    async run(arrivals) {
      const parcel = pack(arrivals);
      const answer = nextAnswer(worker);
      worker.postMessage({ parcel }, [parcel.bytes.buffer]);
      return await answer;
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

/** Batches go one at a time, so the next message is the answer; the end of the thread is the other way it can end. */
function nextAnswer(worker: Worker): Promise<BatchOutcome> {
  // A thread that is gone has no more events to tell it by.
  if (worker.threadId === -1) return Promise.reject(new Error('the thread of ingest is not running'));
  const { promise, resolve, reject } = Promise.withResolvers<BatchOutcome>();
  const ended = () => reject(new Error('the thread of ingest ended'));
  worker.once('message', resolve);
  worker.once('exit', ended);
  return promise.finally(() => {
    worker.off('message', resolve);
    worker.off('exit', ended);
  });
}
