import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { ExpectedError, type WanLink } from '@motcua/contract';
import { type Installation, planLinkChanges } from '@motcua/inventory';
import { initAuthority } from '../authority/index.ts';
import { expectFiles } from '../files/expect-files.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { openStore, type Store, saveRegister, saveStandardFile } from '../store/index.ts';
import { insertOpenings } from '../store/tickets/insert-openings.ts';
import { saveLinkChanges } from '../store/wan-links/links.ts';
import { planOpenings } from '../tickets/plan-register.ts';
import { makeSecret, secretHash } from './admin-token.ts';
import { pathsOf } from './paths.ts';
import { findStore, type RemoteStore, writeStoreFile } from './store-file.ts';

/** What a new installation is made of. */
export interface InitOptions {
  dataDir: string;
  /** What is declared; null for an empty one. */
  installation: Installation | null;
  name: string;
  /** Where the data is to be; null for a file in the folder. */
  store?: RemoteStore | null;
  /** Devices that begin with a ticket, by id, and since when. */
  tickets?: readonly { device: string; openedAt: string }[];
  /** What it says about standards: files of packs, parameters and waivers, which were checked. */
  standards?: readonly { name: string; text: string }[];
  /** Versions of lines to units, which were checked. */
  links?: readonly WanLink[];
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
  store = null,
  tickets = [],
  standards = [],
  links = [],
  clock = { now: () => Date.now() },
}: InitOptions): Promise<void> {
  await expectFiles(dataDir, async () => {
    const { database, adminToken } = pathsOf(dataDir);
    if ((await findStore(dataDir)) !== null) throw new ExpectedError('E_DATA_EXISTS', { path: dataDir });
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await chmod(dataDir, 0o700);
    await initAuthority({ dataDir, name, now: clock.now() });
    const secret = makeSecret();
    await writeFileAtomic(adminToken, `${secret}\n`, { mode: 0o600 });
    const declared = installation ?? emptyInstallation(name);
    const openings = planOpenings(declared, tickets);
    const content = { declared, openings, standards, links, adminHash: secretHash(secret), now: clock.now() };
    if (store === null) return makeFile(database, content);
    await fill(await openStore({ is: 'postgres', ...store }), content);
    await writeStoreFile(dataDir, store);
  });
}

interface Content {
  declared: Installation;
  openings: ReturnType<typeof planOpenings>;
  standards: readonly { name: string; text: string }[];
  links: readonly WanLink[];
  adminHash: string;
  now: number;
}

async function makeFile(database: string, content: Content): Promise<void> {
  const draft = `${database}.new`;
  await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(`${draft}${suffix}`, { force: true })));
  await fill(await openStore({ is: 'sqlite', path: draft }), content);
  await chmod(draft, 0o600);
  await rename(draft, database);
}

/** Fills a new store and closes it. Throws E_STORE_HOLDS_DATA when it is not new. */
async function fill(store: Store, { declared, openings, standards, links, adminHash, now }: Content): Promise<void> {
  try {
    await store.db.transaction().execute(async (tx) => {
      const key = 'admin_token_sha256';
      const held = await tx.selectFrom('meta').select('key').where('key', '=', key).executeTakeFirst();
      if (held !== undefined) throw new ExpectedError('E_STORE_HOLDS_DATA');
      await tx.insertInto('meta').values({ key, value: adminHash }).execute();
      await saveRegister(tx, declared, { now });
      await insertOpenings(tx, openings);
      const at = new Date(now).toISOString();
      for (const file of standards) await saveStandardFile(tx, { ...file, at, by: 'init' });
      await saveLinkChanges(tx, planLinkChanges([], links, { prune: false }));
    });
  } finally {
    // Closing the last connection folds SQLite's WAL into the file, which only then can be renamed.
    await store.close();
  }
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
