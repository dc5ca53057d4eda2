import { withoutNul } from '@motcua/contract';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Client } from 'pg';
import { isSpoilt } from './is-spoilt.ts';
import type { Pool } from './pool.ts';

/** Kysely over our pool. */
export const postgresDialect = (pool: Pool): Dialect => dialect(() => new PoolDriver(pool));

/** Kysely over one connection that is in a transaction already. */
export const pinnedDialect = (client: Client): Dialect => dialect(() => new PinnedDriver(client));

const dialect = (createDriver: () => Driver): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver,
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db) => new PostgresIntrospector(db),
});

/**
 * Two kinds of transaction: those of the query builder, one at a time in the whole cluster, as they are on SQLite, so that
 * what counts rows counts right; and the batches of ingest, many at once, which keep out of each other's way by agent.
 */
const turn = 7_310_364;
const takeTurn = `SELECT pg_advisory_xact_lock(${turn})`;
export const shareTurn = `SELECT pg_advisory_xact_lock_shared(${turn})`;

class PoolDriver implements Driver {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    return new PostgresConnection(await this.#pool.take());
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    this.#pool.give(connection.client, { spoilt: connection.spoilt });
  }

  async beginTransaction(connection: PostgresConnection): Promise<void> {
    await connection.run('BEGIN');
    await connection.run(takeTurn);
  }

  async commitTransaction(connection: PostgresConnection): Promise<void> {
    await connection.run('COMMIT');
  }

  async rollbackTransaction(connection: PostgresConnection): Promise<void> {
    await connection.run('ROLLBACK').catch(() => {
      connection.spoilt = true;
    });
  }

  async destroy(): Promise<void> {
    await this.#pool.close();
  }
}

class PinnedDriver implements Driver {
  readonly #connection: PostgresConnection;

  constructor(client: Client) {
    this.#connection = new PostgresConnection(client);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    throw new Error('a transaction is open already');
  }

  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

/** The one character that PostgreSQL does not take; what ingest writes has none either. */
const storable = (value: unknown): unknown => (typeof value === 'string' ? withoutNul(value) : value);

/** One connection as Kysely wants it. */
class PostgresConnection implements DatabaseConnection {
  readonly client: Client;
  spoilt = false;

  constructor(client: Client) {
    this.client = client;
  }

  async run(sql: string): Promise<void> {
    await this.executeQuery(CompiledQuery.raw(sql));
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, rowCount, command } = await this.client
      .query(sql, parameters.map(storable))
      .catch((error: unknown) => {
        this.spoilt ||= isSpoilt(error);
        throw error;
      });
    const changed = command !== 'SELECT' && rowCount !== null;
    return { rows: rows as R[], ...(changed && { numAffectedRows: BigInt(rowCount) }) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }
}
