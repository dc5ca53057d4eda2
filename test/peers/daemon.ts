import { type ChildProcess, spawn } from 'node:child_process';
import { type Peer, peerPath } from './available.ts';
import { isRoot, unprivileged } from './scratch.ts';
import { waitUntil } from './wait-until.ts';

export interface DaemonOptions {
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** True when the peer works. */
  ready: (log: () => string) => Promise<boolean> | boolean;
  /** Some peers drop root by themselves. */
  asRoot?: boolean;
  /** Words before the command, such as those that run it in a network namespace. */
  inside?: readonly string[];
}

/** A running peer, in a process group of its own. */
export interface Daemon extends AsyncDisposable {
  readonly pid: number;
  running(): boolean;
  signal(name: NodeJS.Signals): void;
  kill(): Promise<void>;
  /** Asks it to end, and waits. */
  end(): Promise<void>;
  start(): Promise<void>;
  log(): string;
}

/** Starts a peer. It dies with the test: its group is killed on disposal and at exit, and by the kernel if we are killed. */
export async function startDaemon(peer: Peer, options: DaemonOptions): Promise<Daemon> {
  let child = launch(peer, options);
  await untilReady(peer, child, options);
  const kill = async () => endGroup(child.process);
  return {
    get pid() {
      return child.process.pid ?? 0;
    },
    running: () => !hasEnded(child.process),
    signal: (name) => signalGroup(child.process, name),
    kill,
    end: async () => {
      signalGroup(child.process, 'SIGTERM');
      await waitUntil(`${peer} has ended`, () => hasEnded(child.process));
    },
    start: async () => {
      child = launch(peer, options);
      await untilReady(peer, child, options);
    },
    log: () => child.log(),
    [Symbol.asyncDispose]: kill,
  };
}

interface Launched {
  process: ChildProcess;
  log: () => string;
}

function launch(peer: Peer, { args, env = {}, cwd, asRoot = false, inside = [] }: DaemonOptions): Launched {
  const user = isRoot && !asRoot ? [`--reuid=${unprivileged}`, `--regid=${unprivileged}`, '--clear-groups'] : [];
  const program = [peerPath(peer) ?? peer, ...args];
  const setpriv = peerPath('setpriv');
  const owned = setpriv === null ? program : [setpriv, '--pdeathsig=KILL', ...user, '--', ...program];
  const [command = peer, ...rest] = [...inside, ...owned];
  const child = spawn(command, rest, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  let log = '';
  const keep = (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => keep(Buffer.from(String(error))));
  const atExit = () => signalGroup(child, 'SIGKILL');
  process.once('exit', atExit);
  child.once('exit', () => process.off('exit', atExit));
  return { process: child, log: () => log };
}

async function untilReady(peer: Peer, child: Launched, { ready }: DaemonOptions): Promise<void> {
  try {
    await waitUntil(`${peer} is ready`, async () => {
      if (hasEnded(child.process)) throw new Error(`${peer} ended with ${child.process.exitCode}: ${child.log()}`);
      return await ready(child.log);
    });
  } catch (error) {
    await endGroup(child.process);
    throw error;
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // the group is gone already
  }
}

async function endGroup(child: ChildProcess): Promise<void> {
  signalGroup(child, 'SIGKILL');
  await waitUntil('the peer is gone', () => child.pid === undefined || hasEnded(child));
}
