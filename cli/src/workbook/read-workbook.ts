import { readFile, stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, ExpectedError, type Params } from '@motcua/contract';
import type { Grid } from '@motcua/inventory';
import { fileProblem } from '../services/file-problem.ts';

/** What the thread is given. */
export interface WorkerTask {
  bytes: Uint8Array;
  path: string;
}

/** What it gives back: the sheets, or an expected error, whose class does not cross threads. */
export type WorkerAnswer = { grids: Grid[] } | { code: ErrorCode; params: Params };

const workbookLimits = { fileBytes: 64 * 2 ** 20, memoryMb: 1024, seconds: 120 } as const;

/**
 * The sheets of a file, read in a thread with a limit of memory and a deadline: whatever is in it, this process goes on.
 * Throws E_WORKBOOK_* and E_IMPORT_*.
 */
export async function readWorkbook(path: string): Promise<Grid[]> {
  const bytes = await readBytes(path);
  const workerData: WorkerTask = { bytes, path };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: workbookLimits.memoryMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>();
  const { seconds } = workbookLimits;
  const deadline = setTimeout(
    () => reject(new ExpectedError('E_WORKBOOK_TOO_SLOW', { path, seconds })),
    seconds * 1000,
  );
  worker.once('message', resolve);
  worker.once('error', (error: NodeJS.ErrnoException) => reject(outOfMemory(error, path)));
  worker.once('exit', () => reject(new Error('the thread that reads the workbook ended')));
  try {
    const answer = await promise;
    if ('code' in answer) throw new ExpectedError(answer.code, answer.params);
    return answer.grids;
  } finally {
    clearTimeout(deadline);
    await worker.terminate();
  }
}

function outOfMemory(error: NodeJS.ErrnoException, path: string): unknown {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  const limit = workbookLimits.memoryMb;
  return new ExpectedError('E_WORKBOOK_TOO_LARGE', { path, what: 'MB', size: `> ${limit}`, limit }, { cause: error });
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    const limit = workbookLimits.fileBytes;
    if (size > limit) throw new ExpectedError('E_WORKBOOK_TOO_LARGE', { path, what: 'bytes', size, limit });
    return await readFile(path);
  } catch (error) {
    throw fileProblem(error, path);
  }
}
