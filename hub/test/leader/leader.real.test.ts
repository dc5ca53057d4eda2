import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, type Postgres, startPostgres } from '../../../test/peers/index.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { startLeader } from '../../src/leader/start-leader.ts';
import { silentLog } from '../../src/log/index.ts';
import type { Store, Tx } from '../../src/store/index.ts';
import { endStalled } from '../../src/store/postgres/end-stalled.ts';
import { openPostgresStore } from '../../src/store/postgres/open-store.ts';
import { systemClock } from '../../src/time/clock.ts';

const write = (tx: Tx, value: string) =>
  tx
    .insertInto('meta')
    .values({ key: `test.${value}`, value })
    .execute();

describeWithPeer(['initdb', 'postgres', 'psql'], 'who leads', () => {
  let server: Postgres;
  let stores: Store[];
  beforeAll(async () => {
    server = await startPostgres();
    const { passwordFile } = server;
    stores = [];
    for (let count = 0; count < 2; count++) stores.push(await openPostgresStore({ url: server.url(), passwordFile }));
  }, 60_000);
  afterAll(async () => {
    for (const store of stores ?? []) await store.close();
    await server?.[Symbol.asyncDispose]();
  });

  const password = async () => (await readFile(server.passwordFile, 'utf8')).trim();
  const written = async () => (await server.sql("SELECT value FROM meta WHERE key LIKE 'test.%' ORDER BY 1")).trim();
  const strive = (at: number, monotonic = systemClock.monotonic) => {
    const store = stores[at];
    if (store === undefined) throw new Error('there are two stores');
    const settings = { hubId: `hub${at + 1}`, leaseSeconds: 1 };
    return {
      store,
      leader: startLeader({ store, duty: 'judging', settings, clock: { ...systemClock, monotonic }, log: silentLog }),
    };
  };

  test('one that stood still in the middle of its work writes nothing once another leads', async () => {
    const one = strive(0);
    await waitUntil('the first leads', () => one.leader.act(async ({ token }) => token));
    const standsStill = Promise.withResolvers<void>();
    const goesOn = Promise.withResolvers<void>();
    const late = one.leader.act(async ({ fence }) => {
      standsStill.resolve();
      await goesOn.promise;
      return await one.store.db.transaction().execute(async (tx) => {
        await write(tx, 'late');
        await fence(tx);
        return 'written';
      });
    });
    await standsStill.promise;
    // What a stopped process does not do: prolong its lease.
    await server.sql("UPDATE leader SET expires_at = 0, holder = 'hub1/stopped'");
    const two = strive(1);
    await waitUntil('the second leads', () => two.leader.act(async ({ token }) => token));
    goesOn.resolve();
    expect(await late).toBeNull();
    expect(await written()).toBe('');
    await one.leader[Symbol.asyncDispose]();
    await two.leader[Symbol.asyncDispose]();
  });

  test('nobody takes over while what was fenced is not committed', async () => {
    const one = strive(0);
    await waitUntil('the first leads', () => one.leader.act(async ({ token }) => token));
    const two = strive(1);
    const order: string[] = [];
    const done = one.leader.act(({ fence }) =>
      one.store.db.transaction().execute(async (tx) => {
        await fence(tx);
        await new Promise((resolve) => setTimeout(resolve, 2500));
        await write(tx, 'in time');
        order.push('first');
      }),
    );
    await waitUntil('somebody leads', () => two.leader.act(async () => order.push('second')), { within: 3500 }).catch(
      () => {},
    );
    await done;
    expect(order[0]).toBe('first');
    expect(await written()).toBe('in time');
    await one.leader[Symbol.asyncDispose]();
    await waitUntil('the second leads', () => two.leader.act(async ({ token }) => token));
    await two.leader[Symbol.asyncDispose]();
  });

  test('what a hub holds that was stopped in the middle of a copy does not hold up the others', async () => {
    const [store] = stores;
    const where = { host: '127.0.0.1', port: server.port, user: 'motcua', database: 'postgres' };
    const client = new Client({ ...where, password: await password() });
    client.on('error', () => {});
    await client.connect();
    await client.query('CREATE TEMPORARY TABLE t (a TEXT)');
    client.query(copyFrom('COPY t FROM STDIN')).on('error', () => {});
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    client.once('end', () => resolve());
    expect(store && (await endStalled(store.db, 60))).toBe(0);
    await waitUntil('it is ended', async () => store && (await endStalled(store.db, 0.5)) === 1);
    await ended;
  });

  test('one whose lease has run out by its own clock does nothing, whatever the store would let it do', async () => {
    let ahead = 0;
    const { leader } = strive(0, () => performance.now() + ahead);
    await waitUntil('it leads', () => leader.act(async () => true));
    ahead = 900;
    expect(await leader.act(async () => 'acted')).toBeNull();
    await waitUntil('it leads again', () => leader.act(async () => true));
    await leader[Symbol.asyncDispose]();
  });
});
