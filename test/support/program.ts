import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { waitUntil } from './wait-until.ts';

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A process of a test, leader of its own group, so that whatever it starts ends with it. */
export interface Program extends AsyncDisposable {
  pid: number;
  ended: Promise<Ended>;
  running: () => boolean;
  /** Everything it has printed, to both streams. */
  output: () => string;
  /** Waits until it has printed something. */
  untilOutput: (words: string) => Promise<void>;
  /** Sends a signal to the whole group. */
  signal: (signal: NodeJS.Signals) => void;
  /** Asks it to end, and after a while makes it. */
  stop: (within?: number) => Promise<Ended>;
  /** kill -9, to all of it. */
  kill: () => Promise<Ended>;
}

export interface ProgramOptions {
  file: string;
  args: readonly string[];
  /** Where its output goes; appended, so that the log of a restarted program is whole. */
  log: string;
  env: Readonly<Record<string, string | undefined>>;
  cwd?: string;
  /** Words before the command, such as those that run it in a network namespace. */
  inside?: readonly string[] | undefined;
}

/** Starts a program in a process group of its own. */
export function startProgram({ file, args, log, env, cwd, inside = [] }: ProgramOptions): Program {
  const [command = file, ...words] = [...inside, file, ...args];
  const out = openSync(log, 'a', 0o600);
  const child = spawn(command, words, {
    detached: true,
    stdio: ['ignore', out, out],
    env: { ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  closeSync(out);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`cannot start ${file}`);
  // Whatever becomes of the test run, its processes do not outlive it.
  const atExit = () => signalGroup(pid, 'SIGKILL');
  process.once('exit', atExit);
  let over: Ended | null = null;
  const ended = new Promise<Ended>((resolve) => {
    child.once('exit', (code, signal) => {
      over = { code, signal };
      resolve(over);
    });
  });
  const kill = async () => {
    signalGroup(pid, 'SIGKILL');
    const how = await ended;
    process.removeListener('exit', atExit);
    return how;
  };
  return {
    pid,
    ended,
    running: () => over === null,
    output: () => readFileSync(log, 'utf8'),
    untilOutput: async (words) =>
      void (await waitUntil(`${file} says ${words}`, () => readFileSync(log, 'utf8').includes(words))),
    signal: (signal) => signalGroup(pid, signal),
    kill,
    stop: (within = 10_000) => stopGroup({ pid, ended, within, kill }),
    [Symbol.asyncDispose]: async () => void (await stopGroup({ pid, ended, within: 10_000, kill })),
  };
}

async function stopGroup({
  pid,
  ended,
  within,
  kill,
}: Pick<Program, 'pid' | 'ended' | 'kill'> & { within: number }): Promise<Ended> {
  const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), within);
  signalGroup(pid, 'SIGTERM');
  const how = await ended;
  clearTimeout(timer);
  await kill();
  return how;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already, which is what was wanted.
  }
}
