import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, type Postgres, startPostgres, startStandby } from '../../../test/peers/index.ts';
import type { Db } from '../../src/store/index.ts';
import { openPostgresStore } from '../../src/store/postgres/open-store.ts';
import { makeData, startHub, type TestHub } from '../support/hub.ts';

describeWithPeer(['initdb', 'postgres', 'psql', 'pg_basebackup'], 'a hub with a standby to read lists from', () => {
  let primary: Postgres;
  let standby: Postgres;
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  beforeAll(async () => {
    primary = await startPostgres();
    data = await makeData(undefined, undefined, { url: primary.url(), passwordFile: primary.passwordFile });
    standby = await startStandby(primary);
    const settings = { storeRead: standby.url(), storeReadPasswordFile: standby.passwordFile, storeReadLagSeconds: 2 };
    hub = await startHub(data.dataDir, { settings: { ...settings, ingestThread: false } });
  }, 60_000);
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    data?.[Symbol.dispose]();
    await standby?.[Symbol.asyncDispose]();
    await primary?.[Symbol.asyncDispose]();
  });

  /** Lists that the standby has answered. */
  const answered = async () => {
    return Number(
      await standby.sql("SELECT seq_scan + coalesce(idx_scan, 0) FROM pg_stat_user_tables WHERE relname = 'ticket'"),
    );
  };
  const list = () => hub.api('GET', '/v1/tickets');
  /** Whether a list that is asked for now comes from the standby. */
  const isRead = async (): Promise<boolean> => {
    const before = await answered();
    expect((await list()).status).toBe(200);
    await standby.sql('SELECT pg_sleep(1.2)'); // servers tell of their counts once a second
    return (await answered()) > before;
  };
  const becomes = (read: boolean) => expect.poll(isRead, { timeout: 30_000 }).toBe(read);
  const write = () => hub.api('POST', '/v1/agent-tokens', { body: { unit: '00364', uses: 1, expiresSeconds: 600 } });
  const tokens = async () => (await hub.api('GET', '/v1/agent-tokens')).body.tokens.length;

  test('reads them there', () => becomes(true), 40_000);

  test('shows whoever wrote what it wrote, though the standby does not have it yet', async () => {
    await standby.sql('SELECT pg_wal_replay_pause()');
    try {
      const before = await tokens();
      for (const more of [1, 2, 3]) {
        expect((await write()).status).toBe(200);
        expect(await tokens()).toBe(before + more);
      }
      await becomes(false); // and by now it is too far behind for anybody
    } finally {
      await standby.sql('SELECT pg_wal_replay_resume()');
    }
    await becomes(true);
  }, 60_000);

  test('reads at the primary while the standby is stopped, and there again when it goes on', async () => {
    standby.server.signal('SIGSTOP');
    try {
      for (const _ of [1, 2, 3]) expect((await list()).status).toBe(200);
    } finally {
      standby.server.signal('SIGCONT');
    }
    await becomes(true);
    await standby.server.kill();
    for (const _ of [1, 2, 3]) expect((await list()).status).toBe(200);
    await standby.server.start();
    await becomes(true);
  }, 90_000);

  test('reads nothing at a server that is not its standby', async () => {
    await using foreign = await startPostgres();
    const open = (readAt: Postgres) =>
      openPostgresStore({
        ...{ url: primary.url(), passwordFile: primary.passwordFile },
        replica: {
          url: readAt.url(),
          passwordFile: readAt.passwordFile,
          maxLagMs: 60_000,
          onChange: (now) => seen.push(now),
        },
      });
    const seen: { used: boolean }[] = [];
    const store = await open(foreign);
    for (let n = 0; n < 15; n += 1) {
      expect(await store.lists(portOf)).toBe(primary.port);
      await sleep(100);
    }
    expect(seen).toEqual([]);
    await store.close();
    const good = await open(standby);
    await expect.poll(() => good.lists(portOf), { timeout: 10_000 }).toBe(standby.port);
    // What must be seen from now on is not there until the standby is known to have it.
    expect(await good.lists(portOf, { since: performance.now() })).toBe(primary.port);
    await good.close();
  }, 60_000);
});

const portOf = async (db: Db): Promise<number> => {
  const row = await db.selectNoFrom((of) => of.fn<number>('inet_server_port').as('port')).executeTakeFirstOrThrow();
  return Number(row.port);
};
