import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAuthority } from '../../hub/src/authority/index.ts';
import { openSqliteStore } from '../../hub/src/store/index.ts';
import { makeRequest } from '../../hub/test/support/keys.ts';

/** Who is in a crowd, as its processes read it from a file: one key for all, as making thousands would take minutes. */
export interface Crowd {
  key: string;
  ca: string;
  members: { agent: string; cert: string }[];
}

/** Enrols so many agents in an installation whose hub does not run yet; gives the file that says who they are. */
export async function makeCrowd(dataDir: string, count: number): Promise<string> {
  const authority = await openAuthority({ dataDir, now: Date.now });
  const { key, csr } = await makeRequest();
  const store = openSqliteStore(join(dataDir, 'hub.db'));
  const unit = await store.read.selectFrom('unit').select('id').executeTakeFirstOrThrow();
  const [at, inAYear] = [0, 365].map((days) => new Date(Date.now() + days * 86_400_000).toISOString()) as [
    string,
    string,
  ];
  const members: Crowd['members'] = [];
  while (members.length < count) {
    const agents = Array.from(
      { length: Math.min(500, count - members.length) },
      (_, at) => `pc-${members.length + at}`,
    );
    const leaves = await Promise.all(agents.map((agent) => authority.signClient({ csr, agent })));
    const rows = leaves.map(({ serial }, index) => ({
      ...{ id: agents[index] ?? '', unit_id: unit.id, enrolled_at: at, cert_serial: serial },
      ...{ cert_expires_at: inAYear, capabilities: '[]', pc_reasons: '[]' },
    }));
    await store.db.insertInto('agent').values(rows).execute();
    for (const [index, { pem }] of leaves.entries()) members.push({ agent: agents[index] ?? '', cert: pem });
  }
  await store.close();
  const file = join(dataDir, 'crowd.json');
  writeFileSync(file, JSON.stringify({ key, ca: authority.caPem, members } satisfies Crowd));
  return file;
}
