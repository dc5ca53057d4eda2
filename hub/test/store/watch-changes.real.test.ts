import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, type Postgres, startPostgres } from '../../../test/peers/index.ts';
import { type Store, saveRegister } from '../../src/store/index.ts';
import { openPostgresStore } from '../../src/store/postgres/open-store.ts';
import { smallInstallation } from '../support/sample.ts';

const at = '2026-03-02T01:00:00.000Z';
const later = '2026-03-02T02:00:00.000Z';

describeWithPeer(['initdb', 'postgres', 'psql'], 'what one hub commits', () => {
  let server: Postgres;
  let one: Store;
  let other: Store;
  beforeAll(async () => {
    server = await startPostgres();
    const open = () => openPostgresStore({ url: server.url(), passwordFile: server.passwordFile });
    [one, other] = [await open(), await open()];
    await one.db.transaction().execute(async (tx) => {
      await saveRegister(tx, smallInstallation);
      const agent = { id: 'pc-1', unit_id: '00364@2022-06-30', enrolled_at: at, cert_serial: '4a' };
      await tx
        .insertInto('agent')
        .values({ ...agent, cert_expires_at: later, capabilities: '[]', pc_reasons: '[]' })
        .execute();
    });
  }, 60_000);
  afterAll(async () => {
    await Promise.all([one?.close(), other?.close()]);
    await server?.[Symbol.asyncDispose]();
  });

  const device = (since: string, seen: string) =>
    one.recorder.transaction(async (step) => {
      const state = { id: 'd-1', agent: 'pc-1', key: 'cups:a', kind: 'printer', name: 'a', health: 'ok', reasons: [] };
      const times = { firstSeenAt: at, lastSeenAt: seen, since, changedAt: seen };
      await step.save({ devices: [{ state: { ...state, ...times }, raw: [], body: {} }] });
    });

  test('another is told, of what is told as an event only, and again after its connection was lost', async () => {
    let count = 0;
    await using _ = other.watch?.(() => {
      count += 1;
    });
    await expect.poll(() => count).toBe(1); // it listens
    await device(at, at);
    await expect.poll(() => count).toBe(2);
    await device(at, later); // seen again, and nothing else
    await one.recorder.transaction((step) =>
      step.savePresence([
        {
          ...{ id: 'pc-1', state: 'online', boot: 'a', at, saidAt: at, hostname: 'h' },
          ...{ agentVersion: '1', nodeVersion: '24', capabilities: '[]', goodbye: null },
        },
      ]),
    );
    await expect.poll(() => count).toBe(3);
    const cut = `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`;
    expect((await server.sql(cut)).trim()).toBe('1');
    await expect.poll(() => count, { timeout: 10_000 }).toBe(4); // it listens again, and looks what it missed
    await device(later, later);
    await expect.poll(() => count).toBe(5);
  });
});
