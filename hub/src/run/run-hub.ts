import { ExpectedError } from '@motcua/contract';
import { openAuthority, readPassphrase } from '../authority/index.ts';
import { readSettings, type Settings } from '../config/index.ts';
import { expectFiles } from '../files/expect-files.ts';
import { lockFolder } from '../installation/lock-folder.ts';
import { findStore } from '../installation/store-file.ts';
import { createLog, type Log } from '../log/index.ts';
import { openStore } from '../store/index.ts';
import { type Clock, systemClock } from '../time/clock.ts';
import { replicaOf } from './replica-of.ts';
import { startParts } from './start-parts.ts';

/** How to run a hub. */
export interface RunOptions {
  dataDir: string;
  /** 0 is any free port. */
  httpPort: number;
  mqttPort: number;
  /** Loopback unless it is told to serve others. */
  host?: string;
  /** Aborted to stop it. */
  signal: AbortSignal;
  log?: Log;
  clock?: Clock;
  env?: Readonly<Record<string, string | undefined>>;
  settings?: Partial<Settings>;
}

/** A hub that is ready. */
export interface RunningHub {
  httpUrl: string;
  mqttUrl: string;
  hubFile: string;
  /** Settles when it has stopped. */
  closed: Promise<void>;
}

/** Starts the hub of a data folder; settles when it can take reports. */
export async function runHub({
  dataDir,
  httpPort,
  mqttPort,
  host = '127.0.0.1',
  signal,
  log = createLog(),
  clock = systemClock,
  env = process.env,
  settings: given = {},
}: RunOptions): Promise<RunningHub> {
  const settings = readSettings({ env, given });
  return await expectFiles(dataDir, async () => {
    const spec = await findStore(dataDir);
    if (spec === null) throw new ExpectedError('E_DATA_MISSING', { path: dataDir });
    await using stack = new AsyncDisposableStack();
    stack.use(await lockFolder(dataDir));
    const passphrase = await readPassphrase(settings.caPassphraseFile);
    const authority = await openAuthority({ dataDir, passphrase, now: clock.now });
    const replica = replicaOf(settings, log);
    const store = await openStore(spec, { quarantineRows: settings.quarantineRows, replica });
    stack.defer(() => store.close());
    const started = await startParts({
      dataDir,
      host,
      httpPort,
      mqttPort,
      settings,
      clock,
      log,
      authority,
      ...{ store, spec, stack },
    });
    const owned = stack.move();
    return { ...started, closed: closeOn(signal, owned, log) };
  });
}

/** Everything is taken down in the reverse order of how it was put up. */
async function closeOn(signal: AbortSignal, owned: AsyncDisposableStack, log: Log): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  signal.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  log.info({}, 'the hub stops');
  await owned.disposeAsync();
  log.info({}, 'the hub has stopped');
}
