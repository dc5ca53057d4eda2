import { parentPort, workerData } from 'node:worker_threads';
import { isExpected } from '@motcua/contract';
import { parseFile } from './parse-file.ts';
import type { WorkerAnswer, WorkerTask } from './read-workbook.ts';

const { bytes, path } = workerData as WorkerTask;
const answer: WorkerAnswer = await parseFile(Buffer.from(bytes), path).then(
  (grids) => ({ grids }),
  (error: unknown) => {
    if (!isExpected(error)) throw error;
    return { code: error.code, params: error.params };
  },
);
parentPort?.postMessage(answer);
