import type { Settings } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { ReplicaOptions } from '../store/index.ts';

/** Where lists may be read, by the settings; null where it is not said. */
export function replicaOf(
  { storeRead: url, storeReadPasswordFile: passwordFile, storeReadLagSeconds }: Settings,
  log: Log,
): ReplicaOptions | null {
  if (url === undefined) return null;
  return {
    ...{ url, passwordFile: passwordFile ?? null, maxLagMs: storeReadLagSeconds * 1000 },
    onChange({ used, lagMs }) {
      if (used) log.info({ lagMs }, 'lists are read at the replica');
      else log.warn({ lagMs }, 'lists are read at the primary: how far the replica is behind is not known, or too far');
    },
  };
}
