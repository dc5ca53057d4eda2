import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { peerPath } from '../../peers/index.ts';
import type { DiskOp } from './disk-op.ts';
import { readTrace } from './read-trace.ts';

const run = promisify(execFile);
const calls = 'openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename';

/** Runs a module to its end and gives all that it did to the files of a folder, bytes and all. */
export async function traceProgram(module: string, folder: string): Promise<DiskOp[]> {
  const log = `${folder}.trace`;
  const strace = ['-f', '-y', '-xx', '-s', '1000000', '-e', `trace=${calls}`, '-o', log];
  try {
    await run(peerPath('strace') ?? 'strace', [...strace, process.execPath, module, folder], { maxBuffer: 2 ** 26 });
    return readTrace(await readFile(log, 'utf8'), folder);
  } finally {
    await rm(log, { force: true });
  }
}
