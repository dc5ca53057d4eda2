import type { Options } from 'execa';
import { localFailure } from './from-error.ts';
import { failure, type Outcome, success } from './outcome.ts';

export interface RunOptions {
  signal: AbortSignal;
  timeoutMs: number;
  env?: Readonly<Record<string, string>>;
  /** Largest output that is kept, of each of stdout and stderr; more ends the program. */
  maxBytes?: number;
  /** The program's output is of no use, only how it ends. */
  discard?: boolean;
}

/** How a program ended. `exitCode` is null when a signal ended it. */
export interface Ran {
  exitCode: number | null;
  timedOut: boolean;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end or its deadline, then kills it for good: scanner drivers do hang, and ignore SIGTERM. */
export async function runProgram(
  command: string,
  args: readonly string[],
  { signal, timeoutMs, env = {}, maxBytes = 262_144, discard = false }: RunOptions,
): Promise<Outcome<Ran>> {
  const options = {
    cancelSignal: signal,
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: maxBytes,
    env: { ...env, LC_ALL: 'C' }, // messages of programs are translated otherwise
    reject: false,
    stdin: 'ignore',
    stdout: discard ? 'ignore' : 'pipe',
    stripFinalNewline: false,
  } as const satisfies Options;
  const { execa } = await import('execa'); // 1 MB that an agent without programs to run does not need
  const result = await execa(command, args, options);
  if (result.isCanceled) return failure('not-read', `${command}: stopped`);
  if (result.isMaxBuffer) return failure('device-unreadable', `${command}: more than ${maxBytes} bytes of output`);
  // Neither an exit code nor a signal: the program was never started.
  if (result.exitCode === undefined && result.signal === undefined && !result.timedOut) {
    return localFailure(result.cause ?? result);
  }
  const { exitCode = null, timedOut, stdout, stderr } = result;
  return success({ exitCode, timedOut, stdout: text(stdout), stderr: text(stderr) });
}

const text = (output: unknown): string => (typeof output === 'string' ? output : '');
