import type { Log } from '../log/log.ts';
import { silentLog } from '../log/log.ts';
import { diskError } from '../state/disk-error.ts';
import { errorCode } from '../state/error-code.ts';
import type { State } from '../state/open-state.ts';
import { outboxFolders } from './folders.ts';
import { Ledger } from './ledger.ts';
import { Outbox, type OutboxLimits } from './outbox.ts';
import { recover } from './recover.ts';

const defaultLimits: OutboxLimits = { bytes: 64 * 2 ** 20, memoryBytes: 4 * 2 ** 20, maxAgeSeconds: 7 * 86_400 };

/** Opens the outbox of a state folder, and puts right what a cut has left. */
export async function openOutbox({
  state: { path, files },
  limits = defaultLimits,
  log = silentLog,
  monotonicMs = () => performance.now(),
}: {
  state: Pick<State, 'path' | 'files'>;
  limits?: OutboxLimits;
  log?: Log;
  monotonicMs?: () => number;
}): Promise<Outbox> {
  const folders = outboxFolders(path);
  const ledger = new Ledger({ files, folders, log });
  try {
    for (const folder of [folders.queue, folders.leaving, folders.damaged, folders.refused])
      await files.makeFolder(folder);
    // A kill between a rename and its fsync leaves names that the next power cut would take: from here on they are promised.
    await files.sync(folders.queue);
    await ledger.open();
    await ledger.settle().catch((error) => log.failed(diskError(error, folders.losses))); // a full disk stops no agent
    const entries = await recover({ files, folders, ledger, log });
    return new Outbox({ files, folders, ledger, log, limits, monotonicMs, entries });
  } catch (error) {
    throw errorCode(error) === undefined ? error : diskError(error, path);
  }
}
