import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWithPeer, type Postgres, startPostgres } from '../../../test/peers/index.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openPostgresStore } from '../../src/store/postgres/open-store.ts';
import { storeConformance } from './conformance.ts';
import { pagingConformance } from './paging-conformance.ts';
import { readingsConformance } from './readings-conformance.ts';
import { registerConformance } from './register-conformance.ts';

describeWithPeer(['initdb', 'postgres', 'psql'], 'PostgreSQL', () => {
  let server: Postgres;
  let count = 0;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server[Symbol.asyncDispose]());

  /** A new database for each test. */
  const create = async (): Promise<string> => {
    count += 1;
    const name = `t${count}`;
    await server.sql(`CREATE DATABASE ${name} TEMPLATE template0`);
    return name;
  };
  const options = (name: string) => ({ url: server.url(name), passwordFile: server.passwordFile });
  const openIn = (name: string) =>
    openPostgresStore({ ...options(name), now: () => Date.parse('2026-03-02T12:00:00Z') });
  const open = async () => {
    const name = await create();
    const store = await openIn(name);
    return {
      store,
      async remove() {
        await store.close();
        await server.sql(`DROP DATABASE ${name} WITH (FORCE)`);
      },
    };
  };

  storeConformance('PostgreSQL', open);
  readingsConformance('PostgreSQL', open);
  registerConformance('PostgreSQL', open);
  pagingConformance('PostgreSQL', open);

  describe('its schema', () => {
    test('is brought up once, also when several hubs start at the same time', async () => {
      const name = await create();
      const stores = await Promise.all([openIn(name), openIn(name), openIn(name)]);
      expect((await server.sql('SELECT max(version), count(*) FROM schema_version', name)).trim()).toBe(
        `${migrations.at(-1)?.version}|${migrations.length}`,
      );
      await Promise.all(stores.map((store) => store.close()));
    });

    test('is refused when it is from the future', async () => {
      const name = await create();
      await (await openIn(name)).close();
      await server.sql('INSERT INTO schema_version VALUES (999)', name);
      await expect(openIn(name)).rejects.toThrow('E_SCHEMA_NEWER');
    });

    test('drops days of reports that are too old whole, and makes those to come', async () => {
      const name = await create();
      const clock = { now: Date.parse('2026-01-10T12:00:00Z') };
      const store = await openPostgresStore({ ...options(name), now: () => clock.now });
      const report = { agent: 'pc-1', boot: 'a', kind: 'full', body: Buffer.from('{}') };
      const received = ['2026-01-10T01:00:00.000Z', '2026-01-12T01:00:00.000Z', '2026-01-12T03:00:00.000Z'];
      await store.recorder.transaction((step) =>
        step.insertReports(received.map((at, seq) => ({ ...report, seq, at, receivedAt: at }))),
      );
      const days = async () =>
        (await server.sql("SELECT relname FROM pg_class WHERE relname ~ '^report_[0-9]+$' ORDER BY 1", name))
          .trim()
          .split('\n');
      expect(await days()).toContain('report_20260110');
      clock.now += 20 * 86_400_000;
      expect(await store.pruneReports('2026-01-12T02:00:00.000Z')).toBe(2);
      const left = await days();
      expect([left[0], left.at(-1)]).toEqual(['report_20260112', 'report_20260206']);
      expect(await server.sql('SELECT seq FROM report', name)).toContain('2');
      await store.close();
    });

    test('lets nobody change the log of a ticket or the audit log', async () => {
      const name = await create();
      await (await openIn(name)).close();
      await server.sql("INSERT INTO audit_event VALUES (1, 'x', 'x', 'x', NULL, 'x', 'x', NULL, '{}', 'x', 'x')", name);
      await expect(server.sql("UPDATE audit_event SET actor = 'y'", name)).rejects.toThrow('append-only');
      await expect(server.sql('DELETE FROM audit_event', name)).rejects.toThrow('append-only');
    });
  });
});
