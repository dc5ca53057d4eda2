import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { peerPath } from './available.ts';

const run = promisify(execFile);

interface Command {
  file: string;
  args: string[];
}

/** A Windows of its own: a registry and a drive C that nobody else uses. */
export interface Wine extends AsyncDisposable {
  env: Readonly<Record<string, string>>;
  /** How to start a script with Node for Windows. */
  nodeCommand: (script: string, args?: readonly string[]) => Command;
  /** Runs a script to its end and gives what it printed. */
  runNode: (script: string, env?: Readonly<Record<string, string>>) => Promise<string>;
  addKey: (key: string) => Promise<void>;
}

/** Wine shows the root of this system as drive Z. */
export const onWindows = (path: string): string => `Z:${path.replaceAll('/', '\\')}`;

/** Makes one in a folder. */
export async function startWine(folder: string): Promise<Wine> {
  const prefix = join(folder, 'prefix');
  await mkdir(prefix, { recursive: true });
  const [wine, server] = [peerPath('wine') ?? '', peerPath('wineserver') ?? ''];
  const env = { WINEPREFIX: prefix, WINEARCH: 'win64', WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' };
  const options = { env: { ...process.env, ...env }, timeout: 90_000 };
  const registry = (...args: string[]) => run(wine, ['reg', 'add', ...args, '/f'], options);
  await run(wine, ['wineboot', '-i'], options);
  // Wine passes for Windows 7 otherwise, on which Node does not start.
  await registry('HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10');
  const nodeCommand: Wine['nodeCommand'] = (script, args = []) => ({
    file: wine,
    args: [peerPath('node.exe') ?? '', onWindows(script), ...args],
  });
  return {
    env,
    nodeCommand,
    runNode: (script, more = {}) =>
      runToEnd(nodeCommand(script), { log: join(folder, 'node.log'), env: { ...options.env, ...more } }),
    addKey: async (key) => void (await registry(key)),
    [Symbol.asyncDispose]: async () => void (await run(server, ['-k'], options).catch(() => {})),
  };
}

/** Its output goes to a file: with pipes from outside, Node on Wine cannot open its own streams. */
async function runToEnd(
  { file, args }: Command,
  { log, env }: { log: string; env: Readonly<Record<string, string | undefined>> },
): Promise<string> {
  await using out = await open(log, 'w');
  const child = spawn(file, args, { stdio: ['ignore', out.fd, out.fd], env, timeout: 60_000, killSignal: 'SIGKILL' });
  const [code] = await once(child, 'exit');
  const said = await readFile(log, 'utf8');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said}`);
  return said;
}
