import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Program, type ProgramOptions, startProgram } from './program.ts';

const launcher = join(import.meta.dirname, '..', '..', 'cli', 'bin', 'motcua.mjs');

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What every command of a test gets: a home of its own, and nothing of the person's who runs the tests. */
export const testEnvironment = (home: string): Record<string, string | undefined> => ({
  PATH: process.env.PATH,
  HOME: home,
  XDG_CONFIG_HOME: join(home, '.config'),
  XDG_DATA_HOME: join(home, '.local'),
  TMPDIR: process.env.TMPDIR,
  LANG: 'C.UTF-8',
  TZ: 'Asia/Ho_Chi_Minh',
  NO_COLOR: '1',
  // Tests run at any hour of any day.
  MOTCUA_OFFICE_HOURS: 'false',
});

/** Runs one command to its end. */
export async function runMotcua(
  args: readonly string[],
  { env, within = 60_000 }: { env: Readonly<Record<string, string | undefined>>; within?: number },
): Promise<Run> {
  const child = spawn(process.execPath, [launcher, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env },
    timeout: within,
    killSignal: 'SIGKILL',
  });
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { code: child.exitCode, stdout, stderr };
}

/** Runs a command that must succeed, and reads what it printed as JSON. */
export async function motcuaJson<T>(args: readonly string[], options: Parameters<typeof runMotcua>[1]): Promise<T> {
  const { code, stdout, stderr } = await runMotcua([...args, '-o', 'json'], options);
  if (code !== 0) throw new Error(`motcua ${args.join(' ')} ended with ${code}: ${stderr}${stdout}`);
  return JSON.parse(stdout) as T;
}

/** Starts a command that goes on running. */
export const startMotcua = (
  args: readonly string[],
  { env, log, inside }: Pick<ProgramOptions, 'env' | 'log' | 'inside'>,
): Program => startProgram({ file: process.execPath, args: [launcher, ...args], env, log, inside });
