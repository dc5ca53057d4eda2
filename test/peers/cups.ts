import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCupsFiles } from './cups-files.ts';
import { startDaemon } from './daemon.ts';
import { freePort, listens } from './port.ts';
import { runTool } from './run-tool.ts';
import { isRoot, scratchFolder, unprivileged } from './scratch.ts';

export interface Cups extends AsyncDisposable {
  /** Value of CUPS_SERVER for this print service. */
  server: string;
  port: number;
  socket: string;
  addQueue(name: string, uri: string): Promise<void>;
  removeQueue(name: string): Promise<void>;
  /** A queue to a printer that says what it is told; see `tell`. */
  addSimulatedQueue(name: string): Promise<void>;
  /** What the simulated printer says at its next job: backend messages, the last line `EXIT n`. */
  tell(name: string, ...lines: string[]): Promise<void>;
  print(name: string): Promise<void>;
  pause(name: string, why?: string): Promise<void>;
  reject(name: string): Promise<void>;
  resume(name: string): Promise<void>;
  hang(): void;
  unhang(): void;
  kill(): Promise<void>;
  restart(): Promise<void>;
  log(): string;
}

/** A real print service on loopback, in a folder of its own, run by an ordinary user. */
export async function startCups(): Promise<Cups> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('cups'));
  const [root, port] = [folder.path, await freePort()];
  const { configuration, files } = await writeCupsFiles(root, port);
  if (isRoot) execFileSync('chown', ['-R', `${unprivileged}:${unprivileged}`, root]);
  const daemon = stack.use(
    await startDaemon('cupsd', { args: ['-f', '-c', configuration, '-s', files], ready: () => listens(port) }),
  );
  const server = `localhost:${port}`;
  const owned = stack.move();
  return {
    server,
    port,
    socket: join(root, 'run/cups.sock'),
    ...queueTools(root, server),
    hang: () => daemon.signal('SIGSTOP'),
    unhang: () => daemon.signal('SIGCONT'),
    kill: () => daemon.kill(),
    restart: () => daemon.start(),
    log: () => readFileSync(join(root, 'log/error'), 'utf8'),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function queueTools(root: string, server: string) {
  const env = { CUPS_SERVER: server };
  const control = (name: string) => join(root, 'control', name);
  const lpadmin = async (...args: string[]) => void (await runTool('lpadmin', args, env));
  const addQueue = (name: string, uri: string) => lpadmin('-p', name, '-E', '-v', uri, '-m', 'raw');
  const tell = (name: string, ...lines: string[]) => writeFile(control(name), `${lines.join('\n')}\n`);
  return {
    addQueue,
    tell,
    removeQueue: (name: string) => lpadmin('-x', name),
    addSimulatedQueue: async (name: string) => {
      await tell(name, 'EXIT 0');
      await addQueue(name, `labsim:${control(name)}`);
    },
    print: async (name: string) => {
      const paper = join(root, 'control', 'paper.txt');
      await writeFile(paper, 'Dữ liệu mô phỏng\n');
      await runTool('lp', ['-d', name, paper], env);
    },
    pause: async (name: string, why = 'maintenance') => void (await runTool('cupsdisable', ['-r', why, name], env)),
    reject: async (name: string) => void (await runTool('cupsreject', [name], env)),
    resume: async (name: string) => {
      await runTool('cupsenable', [name], env);
      await runTool('cupsaccept', [name], env);
    },
  };
}
