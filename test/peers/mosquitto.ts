import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startDaemon } from './daemon.ts';
import { freePort, listens } from './port.ts';
import { scratchFolder } from './scratch.ts';

/** A real Mosquitto on loopback, as an ordinary user. */
export interface Mosquitto extends AsyncDisposable {
  port: number;
  pid(): number;
  running(): boolean;
  /** Makes it read its lists and rules again. */
  hangUp(): void;
  pause(): void;
  resume(): void;
  /** kill -9. */
  kill(): Promise<void>;
  /** SIGTERM, upon which it writes what it keeps. */
  stop(): Promise<void>;
  start(): Promise<void>;
  log(): string;
}

/** Starts it with what `configure` writes into a folder of its own; that returns the path of the configuration. */
export async function startMosquitto(
  configure: (place: { folder: string; port: number; otherPort: number }) => Promise<string>,
  { host = '127.0.0.1', inside = [] }: { host?: string; inside?: readonly string[] } = {},
): Promise<Mosquitto> {
  await using stack = new AsyncDisposableStack();
  const { path: folder } = stack.use(await scratchFolder('mosquitto'));
  const [port, otherPort] = [await freePort(), await freePort()];
  const file = await configure({ folder, port, otherPort });
  await openUp(folder);
  const daemon = stack.use(
    await startDaemon('mosquitto', { args: ['-c', file], cwd: folder, inside, ready: () => listens(port, host) }),
  );
  const owned = stack.move();
  return {
    port,
    pid: () => daemon.pid,
    running: daemon.running,
    hangUp: () => daemon.signal('SIGHUP'),
    pause: () => daemon.signal('SIGSTOP'),
    resume: () => daemon.signal('SIGCONT'),
    kill: daemon.kill,
    stop: daemon.end,
    start: daemon.start,
    log: daemon.log,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** The broker is another user than the test: it must be able to read everything, and to write into folders. */
async function openUp(path: string): Promise<void> {
  const isFolder = (await stat(path)).isDirectory();
  await chmod(path, isFolder ? 0o777 : 0o644);
  if (isFolder) for (const name of await readdir(path)) await openUp(join(path, name));
}
