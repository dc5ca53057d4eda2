import { join } from 'node:path';

/** Where things are in a data folder. */
export const pathsOf = (dataDir: string) => ({
  database: join(dataDir, 'hub.db'),
  /** Says where the data is when it is not in this folder. */
  storeFile: join(dataDir, 'store.json'),
  adminToken: join(dataDir, 'admin.token'),
  hubFile: join(dataDir, 'hub.json'),
  lock: join(dataDir, 'hub.lock'),
  pid: join(dataDir, 'hub.pid'),
});
