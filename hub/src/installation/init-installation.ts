import { access, chmod, mkdir, rename, rm } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import type { Installation } from '@motcua/inventory';
import { initAuthority } from '../authority/index.ts';
import { expectFiles } from '../files/expect-files.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { openSqliteStore, saveRegister } from '../store/index.ts';
import { makeSecret, secretHash } from './admin-token.ts';
import { pathsOf } from './paths.ts';

/** What a new installation is made of. */
export interface InitOptions {
  dataDir: string;
  /** What is declared; null for an empty one. */
  installation: Installation | null;
  name: string;
  clock?: { now(): number };
}

/**
 * Makes an installation: authority, administrator's token and, last, the store. A folder counts as one from the moment
 * the store is in place, so what was cut off half way is simply made again.
 */
export async function initInstallation({
  dataDir,
  installation,
  name,
  clock = { now: () => Date.now() },
}: InitOptions): Promise<void> {
  await expectFiles(dataDir, async () => {
    const { database, adminToken } = pathsOf(dataDir);
    if (await exists(database)) throw new ExpectedError('E_DATA_EXISTS', { path: dataDir });
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await chmod(dataDir, 0o700);
    await initAuthority({ dataDir, name, now: clock.now() });
    const secret = makeSecret();
    await writeFileAtomic(adminToken, `${secret}\n`, { mode: 0o600 });
    const declared = installation ?? emptyInstallation(name);
    await makeStore({ database, declared, adminHash: secretHash(secret) });
  });
}

async function makeStore({
  database,
  declared,
  adminHash,
}: {
  database: string;
  declared: Installation;
  adminHash: string;
}): Promise<void> {
  const draft = `${database}.new`;
  await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(`${draft}${suffix}`, { force: true })));
  const store = openSqliteStore(draft);
  try {
    await store.db.transaction().execute(async (tx) => {
      await tx.insertInto('meta').values({ key: 'admin_token_sha256', value: adminHash }).execute();
      await saveRegister(tx, declared);
    });
  } finally {
    // Closing the last connection folds the WAL into the file, which only then can be renamed.
    await store.close();
  }
  await chmod(draft, 0o600);
  await rename(draft, database);
}

const emptyInstallation = (name: string): Installation => ({
  name,
  simulated: false,
  levels: [],
  units: [],
  places: [],
  posts: [],
  devices: [],
});

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
