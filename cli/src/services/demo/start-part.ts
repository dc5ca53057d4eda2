import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ExpectedError } from '@motcua/contract';

const launcher = fileURLToPath(new URL('../../../bin/motcua.mjs', import.meta.url));
const patienceMs = 10_000;

/** A child process of the demo that prints one JSON object a line. */
export interface Part {
  /** The next object that is accepted; fails when the part ends first, or after a deadline. */
  next<T>(accept: (line: unknown) => T | null, seconds: number): Promise<T>;
  /** Fails when the part ends without being told to. */
  ended: Promise<never>;
  stop: () => Promise<void>;
}

/**
 * Starts `motcua …` as a process of its own. It has a process group of its own, so that Ctrl-C reaches only us and we stop
 * the parts in order; when we are killed, it sees its channel close and stops by itself.
 */
export function startPart({ name, argv, logFile }: { name: string; argv: readonly string[]; logFile: string }): Part {
  const child = spawn(process.execPath, [launcher, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
    // Whoever tries it out at night is to see what it does.
    env: { MOTCUA_OFFICE_HOURS: 'false', ...process.env, MOTCUA_STOP_WITH_PARENT: '1' },
  }) as ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream };
  child.stderr.pipe(createWriteStream(logFile, { mode: 0o600 }));
  const lines = createInterface({ input: child.stdout });
  let stopping = false;
  const exited = once(child, 'exit').then(([code, signal]) => String(signal ?? code));
  const ended = exited.then(async (code): Promise<never> => {
    if (stopping) return new Promise<never>(() => {});
    throw new ExpectedError('E_DEMO_ENDED', { part: name, code, log: await lastLines(logFile) });
  });
  // Whoever waits for it sees the failure; when nobody does, it must not end the process.
  ended.catch(() => {});
  return {
    ended,
    next: (accept, seconds) => Promise.race([nextLine({ lines, accept, name, seconds }), ended]),
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const tooLong = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await exited;
      clearTimeout(tooLong);
    },
  };
}

async function nextLine<T>(given: {
  lines: Interface;
  accept: (line: unknown) => T | null;
  name: string;
  seconds: number;
}): Promise<T> {
  const { lines, accept, name, seconds } = given;
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const read = (line: string) => {
    const accepted = accept(parse(line));
    if (accepted !== null) resolve(accepted);
  };
  lines.on('line', read);
  const deadline = setTimeout(() => reject(new ExpectedError('E_TIMEOUT', { what: name, seconds })), seconds * 1000);
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
    lines.off('line', read);
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function lastLines(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-8).join('\n');
}
