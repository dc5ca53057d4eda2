import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from '@motcua/inventory';
import { afterAll, beforeAll, describe } from 'vitest';
import { describeWithPeer, type Postgres, startPostgres } from '../../../test/peers/index.ts';
import { makeData } from './hub.ts';

/** The data folder of a test, and all that its store keeps, as it lies on the disk. */
type StoredData = Awaited<ReturnType<typeof makeData>> & { stored(): Promise<string> };
type Make = (installation?: Installation) => Promise<StoredData>;

/** Runs a suite on SQLite and on a PostgreSQL server of its own; `make` gives it data folders, each with a new store. */
export function onBothStores(title: string, suite: (make: Make) => void): void {
  describe(`${title}, on SQLite`, () => suite(onSqlite));
  describeWithPeer(['initdb', 'postgres', 'psql'], `${title}, on PostgreSQL`, () => {
    let server: Postgres;
    let count = 0;
    beforeAll(async () => {
      server = await startPostgres();
    }, 60_000);
    afterAll(() => server?.[Symbol.asyncDispose]());
    suite(async (installation) => {
      count += 1;
      const name = `both${count}`;
      await server.sql(`CREATE DATABASE ${name} TEMPLATE template0`);
      const data = await makeData(undefined, installation, {
        url: server.url(name),
        passwordFile: server.passwordFile,
      });
      return { ...data, stored: () => server.sql(everything, name) };
    });
  });
}

const onSqlite: Make = async (installation) => {
  const data = await makeData(undefined, installation);
  const read = (file: string) => readFileSync(join(data.dataDir, file), 'latin1');
  return { ...data, stored: async () => ['hub.db', 'hub.db-wal'].map(read).join('') };
};

/** Every row of every table of ours. */
const everything = `SELECT table_to_xml(oid::regclass, false, false, '') FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`;
