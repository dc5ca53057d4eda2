import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface ProgramResult {
  /** Null when it was ended by a signal or by the deadline. */
  exit: number | null;
  /** Whether the deadline ended it. */
  late: boolean;
  stdout: string;
  stderr: string;
}

export interface ProgramOptions {
  args: readonly string[];
  input?: string;
  /** File that goes to its stdin instead. */
  inputFile?: string | undefined;
  /** Milliseconds until it is ended. */
  timeout: number;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
}

/** More than this of one stream is cut off: nothing that is read from a host is near it. */
const mostBytes = 16 * 1024 * 1024;

/** Runs a program to its end, with bounded output and a deadline; throws only when it cannot be started. */
export function runProgram(file: string, options: ProgramOptions): Promise<ProgramResult> {
  const { args, input = '', inputFile, timeout, env = process.env, cwd } = options;
  return new Promise((done, fail) => {
    const child = spawn(file, args, { env, timeout, killSignal: 'SIGKILL', ...(cwd === undefined ? {} : { cwd }) });
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    child.on('error', fail);
    // A program that reads no input closes it early.
    child.stdin.on('error', () => undefined);
    const late = () => child.killed && child.signalCode === 'SIGKILL';
    const finish = (exit: number | null) => done({ exit, late: late(), stdout: stdout(), stderr: stderr() });
    child.on('close', finish);
    // A kept SSH connection may stay behind with stderr open; its end is not waited for.
    child.on('exit', (exit) => setTimeout(finish, 2000, exit).unref());
    if (inputFile === undefined) child.stdin.end(input);
    else sendFile(inputFile, child.stdin).catch(fail);
  });
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString('utf8');
}

/** Sends a file; that the program closed its input early is for its exit to tell. */
async function sendFile(path: string, to: Writable): Promise<void> {
  const handle = await open(path);
  await pipeline(handle.createReadStream(), to).catch(() => undefined);
}
