import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Daemon, startDaemon } from './daemon.ts';
import { freePort, listens } from './port.ts';
import { type Scratch, scratchFolder } from './scratch.ts';

/** A server of Network UPS Tools on loopback, with its simulated driver. */
export interface Upsd extends AsyncDisposable {
  host: string;
  port: number;
  /** Name of the one UPS that it has. */
  ups: string;
  /** What the UPS says from now on; the driver reads it within two seconds. */
  setVariables(variables: Readonly<Record<string, string>>): Promise<void>;
  /** Ends the driver, and leaves the server. */
  killDriver(): Promise<void>;
  hang(): void;
  resume(): void;
}

const ups = 'ups1';

/** Starts upsd and dummy-ups, as an ordinary user, in a folder of their own. */
export async function startUpsd(variables: Readonly<Record<string, string>>): Promise<Upsd> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('nut'));
  const [port, device] = [await freePort(), join(folder.path, `${ups}.dev`)];
  const socket = join(folder.path, `dummy-ups-${ups}`);
  const setVariables = (values: Readonly<Record<string, string>>) =>
    writeFile(
      device,
      Object.entries(values)
        .map(([name, value]) => `${name}: ${value}\n`)
        .join(''),
    );
  await setVariables(variables);
  await writeConfiguration(folder, { port, device });
  const driver = stack.use(await start('dummy-ups', ['-a', ups, '-F'], folder, () => existsSync(socket)));
  const server = stack.use(await start('upsd', ['-F'], folder, () => listens(port)));
  const owned = stack.move();
  return {
    host: '127.0.0.1',
    port,
    ups,
    setVariables,
    killDriver: () => driver.kill(),
    hang: () => server.signal('SIGSTOP'),
    resume: () => server.signal('SIGCONT'),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function writeConfiguration({ path }: Scratch, { port, device }: { port: number; device: string }) {
  const driver = ['driver = dummy-ups', `port = ${device}`, 'mode = dummy-loop', 'desc = "Simulated UPS"'];
  const files = {
    'nut.conf': 'MODE=netserver\n',
    'ups.conf': `pollinterval = 1\n[${ups}]\n${driver.map((line) => `  ${line}\n`).join('')}`,
    'upsd.conf': `LISTEN 127.0.0.1 ${port}\nMAXAGE 15\n`,
    'upsd.users': '',
  };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(path, name), text);
    await chmod(join(path, name), 0o644);
  }
}

const start = (
  peer: 'upsd' | 'dummy-ups',
  args: readonly string[],
  { path }: Scratch,
  ready: (log: () => string) => Promise<boolean> | boolean,
): Promise<Daemon> =>
  startDaemon(peer, {
    args,
    env: { NUT_CONFPATH: path, NUT_STATEPATH: path, NUT_PIDPATH: path, NUT_ALTPIDPATH: path },
    cwd: path,
    ready,
  });
