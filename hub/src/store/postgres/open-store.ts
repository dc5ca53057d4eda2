import { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import { parsePostgresUrl } from './address.ts';
import { type Credentials, clientConfig, connectAny } from './connect.ts';
import { postgresDialect } from './dialect.ts';
import { endStalled } from './end-stalled.ts';
import { incoming } from './ingest-sql.ts';
import { migratePostgres } from './migrate.ts';
import { makePartitions } from './partitions.ts';
import { Pool } from './pool.ts';
import { pruneReports } from './prune-reports.ts';
import { postgresRecorder } from './recorder.ts';
import { openReplica, type ReplicaOptions } from './replica.ts';
import { sharedTime } from './shared-time.ts';
import { watchChanges } from './watch-changes.ts';

/** Where the database is, and how this hub works with it. */
export interface PostgresOptions extends Credentials {
  url: string;
  quarantineRows?: number;
  replica?: ReplicaOptions | null;
  /** Connections of each kind: writing, reading, ingest. */
  connections?: number;
  now?: () => number;
}

/** Opens the PostgreSQL store, and brings its schema up to date. Throws E_STORE_URL_INVALID, E_STORE_UNREACHABLE. */
export async function openPostgresStore({
  url,
  passwordFile,
  quarantineRows = 10_000,
  replica: readAt = null,
  connections = 4,
  now = Date.now,
}: PostgresOptions): Promise<Store> {
  const address = parsePostgresUrl(url);
  const config = await clientConfig(address, { passwordFile });
  const connect = () => connectAny(address, config);
  const alone = async <T>(work: (client: Awaited<ReturnType<typeof connect>>) => Promise<T>): Promise<T> => {
    const client = await connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => {});
    }
  };
  await alone(async (client) => {
    await migratePostgres(client);
    await makePartitions(client, now());
  });
  const writing = new Pool({ connect, size: connections });
  const reading = new Pool({ connect: () => connectAny(address, config, { readOnly: true }), size: connections });
  const ingest = new Pool({ connect: () => connectForIngest(connect), size: 2 });
  const db = new Kysely<Schema>({ dialect: postgresDialect(writing) });
  const read = new Kysely<Schema>({ dialect: postgresDialect(reading) });
  const replica = readAt === null ? null : await openReplica(readAt, { primary: read, connections });
  return {
    db,
    read,
    lists: replica?.lists ?? ((work) => work(read)),
    sharedTime,
    watch: (heard) => watchChanges(connect, heard),
    endStalled: () => endStalled(db),
    recorder: postgresRecorder({ pool: ingest, quarantineRows }),
    pruneReports: (before) =>
      alone(async (client) => {
        await makePartitions(client, now());
        return pruneReports(client, before);
      }),
    async close() {
      await replica?.[Symbol.asyncDispose]();
      await Promise.all([ingest.close(), read.destroy(), db.destroy()]);
    },
  };
}

async function connectForIngest(connect: () => ReturnType<typeof connectAny>): ReturnType<typeof connectAny> {
  const client = await connect();
  await client.query(incoming);
  return client;
}
