import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

type Child = ChildProcessByStdio<null, Readable, Readable>;

export const launcher = join(import.meta.dirname, '..', '..', 'bin', 'motcua.mjs');

/** A home with blanks and Vietnamese letters in its name, and nothing of whoever runs the tests. */
export const makeHome = (): string => mkdtempSync(join(tmpdir(), 'motcua cửa '));

export type Environment = Readonly<Record<string, string | undefined>>;

const environment = (home: string, more: Environment): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: home,
  LANG: 'en_US.UTF-8',
  ...more,
});

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the launcher to its end, as a person would. */
export async function launch(
  line: readonly string[],
  { home, env = {}, node = process.execPath }: { home: string; env?: Environment; node?: string },
): Promise<Ended> {
  const child = spawn(node, [launcher, ...line], { stdio: ['ignore', 'pipe', 'pipe'], env: environment(home, env) });
  return ending(child);
}

/** Starts the launcher and leaves it running. */
export const start = (line: readonly string[], { home, env = {} }: { home: string; env?: Environment }): Child =>
  spawn(process.execPath, [launcher, ...line], { stdio: ['ignore', 'pipe', 'pipe'], env: environment(home, env) });

async function ending(child: Child): Promise<Ended> {
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await closed;
  return { code, stdout, stderr };
}

/** The first line on stdout that is accepted. */
export async function lineOf<T>(child: Child, accept: (line: string) => T | null): Promise<T> {
  let rest = '';
  for await (const chunk of child.stdout) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    const found = lines.map(accept).find((value) => value !== null);
    if (found !== undefined && found !== null) return found;
  }
  throw new Error('the program ended without such a line');
}
