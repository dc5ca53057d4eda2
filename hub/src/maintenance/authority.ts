import { randomBytes } from 'node:crypto';
import { ExpectedError } from '@motcua/contract';
import {
  type AuthorityFacts,
  authorityFacts,
  encryptKeys,
  finishRoll,
  readPassphrase,
  startRoll,
} from '../authority/index.ts';
import { expectFiles } from '../files/expect-files.ts';
import { lockFolder } from '../installation/lock-folder.ts';
import { findStore } from '../installation/store-file.ts';
import { openStore, type Store } from '../store/index.ts';

/** An authority of an installation, and how many agents have a certificate of it. */
export interface AuthorityRow extends AuthorityFacts {
  agents: number;
}

interface Place {
  dataDir: string;
  passphraseFile: string | undefined;
}

/** The authorities of a data folder: one, or two during a roll-over. */
export const showAuthority = (dataDir: string): Promise<AuthorityRow[]> =>
  expectFiles(dataDir, async () => withStore(dataDir, async (store) => rows(dataDir, store)));

/** Encrypts the keys of a data folder's authorities by the passphrase in a file. How many were not encrypted before. */
export const encryptAuthority = ({ dataDir, passphraseFile }: Place): Promise<number> =>
  expectFiles(dataDir, async () => {
    const passphrase = await readPassphrase(passphraseFile);
    if (passphrase === null) throw new ExpectedError('E_CA_PASSPHRASE_NEEDED', { path: dataDir });
    return encryptKeys({ dataDir, passphrase, random: randomBytes });
  });

/** Makes the authority that follows, while no hub runs. */
export const rollAuthority = ({ dataDir, passphraseFile, now }: Place & { now: number }): Promise<AuthorityRow[]> =>
  expectFiles(dataDir, async () => {
    using _lock = await lockFolder(dataDir);
    const passphrase = await readPassphrase(passphraseFile);
    return withStore(dataDir, async (store) => {
      const title = await store.read.selectFrom('meta').select('value').where('key', '=', 'name').executeTakeFirst();
      await startRoll({ dataDir, passphrase, name: title?.value ?? 'hub', now, random: randomBytes });
      return rows(dataDir, store);
    });
  });

/** Ends a roll-over: the old authority is trusted no more. Agents that still have a certificate of it would be shut out. */
export const finishAuthority = ({
  dataDir,
  passphraseFile,
  force,
}: Place & { force: boolean }): Promise<AuthorityRow[]> =>
  expectFiles(dataDir, async () => {
    using _lock = await lockFolder(dataDir);
    const passphrase = await readPassphrase(passphraseFile);
    return withStore(dataDir, async (store) => {
      const [old, next] = await rows(dataDir, store);
      const left = next === undefined ? 0 : (old?.agents ?? 0);
      if (left > 0 && !force)
        throw new ExpectedError('E_CA_ROLL_STATE', {
          detail: `${left} agents still have certificates of the old authority`,
          detailVi: `${left} máy còn dùng chứng thư của CA cũ`,
        });
      await finishRoll({ dataDir, passphrase });
      return rows(dataDir, store);
    });
  });

async function rows(dataDir: string, { read }: Pick<Store, 'read'>): Promise<AuthorityRow[]> {
  const facts = await authorityFacts(dataDir);
  const agents = await read
    .selectFrom('agent')
    .select('issuer_sha256')
    .where('retired_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
  // Agents of before roll-overs were known have the first authority's.
  const issuerOf = ({ issuer_sha256 }: { issuer_sha256: string | null }) => issuer_sha256 ?? facts[0]?.sha256;
  return facts.map((each) => ({ ...each, agents: agents.filter((agent) => issuerOf(agent) === each.sha256).length }));
}

async function withStore<Result>(dataDir: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const spec = await findStore(dataDir);
  if (spec === null) throw new ExpectedError('E_DATA_MISSING', { path: dataDir });
  const store = await openStore(spec, { quarantineRows: 1 });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
