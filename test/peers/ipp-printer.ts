import { chownSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startDaemon } from './daemon.ts';
import { startDbus } from './dbus.ts';
import { freePort, listens } from './port.ts';
import { isRoot, scratchFolder, unprivileged } from './scratch.ts';

export interface IppPrinter extends AsyncDisposable {
  uri: string;
  port: number;
  /** Sheets in the main tray: 0 is empty, up to 250. */
  setMedia(level: number): Promise<void>;
  /** Levels in percent: waste box (how full), black, cyan, magenta, yellow. */
  setSupplies(levels: readonly number[]): Promise<void>;
  /** Hangs it: it takes connections and does not answer. */
  hang(): void;
  resume(): void;
  /** Switches it off. */
  kill(): Promise<void>;
  /** Switches it on again, at the same address. */
  restart(): Promise<void>;
}

/** A real IPP Everywhere printer on loopback, with a tray, four colours and a waste box. */
export async function startIppPrinter({ name = 'Counter 1 printer' }: { name?: string } = {}): Promise<IppPrinter> {
  await using stack = new AsyncDisposableStack();
  const [dbus, folder] = [stack.use(await startDbus()), stack.use(await scratchFolder('ipp'))];
  const [port, spool] = [await freePort(), join(folder.path, 'spool')];
  await mkdir(spool);
  if (isRoot) chownSync(spool, unprivileged, unprivileged);
  const daemon = stack.use(
    await startDaemon('ippeveprinter', {
      args: [
        '-r',
        'off',
        '-p',
        String(port),
        '-d',
        spool,
        '-n',
        'localhost',
        '-M',
        'Example',
        '-m',
        'Office 100',
        '-s',
        '20,10', // speed in colour too: makes it a colour printer
        name,
      ],
      env: { DBUS_SYSTEM_BUS_ADDRESS: dbus.address, HOME: folder.path },
      cwd: folder.path,
      ready: () => listens(port),
    }),
  );
  const form = (path: string, fields: Record<string, string>) => submit(port, path, fields);
  const owned = stack.move();
  return {
    uri: `ipp://localhost:${port}/ipp/print`,
    port,
    setMedia: (level) =>
      form('media', {
        size1: 'iso_a4_210x297mm',
        type1: 'stationery',
        level1: `${level}`,
        size2: '',
        type2: '',
        level2: '-2',
      }),
    setSupplies: (levels) =>
      form('supplies', Object.fromEntries(levels.map((level, at) => [`supply${at}`, `${level}`]))),
    hang: () => daemon.signal('SIGSTOP'),
    resume: () => daemon.signal('SIGCONT'),
    kill: () => daemon.kill(),
    restart: () => daemon.start(),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** The printer's own web page is its control panel. */
async function submit(port: number, path: string, fields: Record<string, string>): Promise<void> {
  const response = await fetch(`http://localhost:${port}/${path}?${new URLSearchParams(fields)}`);
  await response.text();
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
}
