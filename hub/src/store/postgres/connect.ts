import { readFile } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import { Client, type ClientConfig } from 'pg';
import type { PostgresAddress } from './address.ts';
import { valueTypes } from './types.ts';

/** How to get in. */
export interface Credentials {
  /** File with the password; null where the server knows us without (a Unix socket). */
  passwordFile: string | null;
}

/** What each connection is opened with, apart from the host. */
export async function clientConfig(
  { user, database, rootCertFile }: PostgresAddress,
  { passwordFile }: Credentials,
): Promise<ClientConfig> {
  const password = passwordFile === null ? undefined : (await readFile(passwordFile, 'utf8')).trim();
  const ca = rootCertFile === null ? undefined : await readFile(rootCertFile, 'utf8');
  return {
    ...{ user, database, types: valueTypes, keepAlive: true, application_name: 'motcua' },
    ...(password !== undefined && { password }),
    ...(ca !== undefined && { ssl: { ca, rejectUnauthorized: true, minVersion: 'TLSv1.2' as const } }),
    connectionTimeoutMillis: 5_000,
    // A query that hangs on a lost host must end before agents take their hub for dead.
    query_timeout: 30_000,
    // A hub that is stopped within a transaction holds locks that every other hub waits for.
    idle_in_transaction_session_timeout: 10_000,
  };
}

const writable = `SELECT NOT pg_is_in_recovery() AND current_setting('default_transaction_read_only') = 'off' AS ok`;

/**
 * Connects to the one host of a cluster that takes writes; for reading to any other when there is none, so that what is
 * known can be looked at until somebody is primary again. Throws E_STORE_UNREACHABLE.
 */
export async function connectAny(
  { hosts }: Pick<PostgresAddress, 'hosts'>,
  config: ClientConfig,
  { readOnly = false }: { readOnly?: boolean } = {},
): Promise<Client> {
  const failures: string[] = [];
  let standby: Client | null = null;
  for (const { host, port } of hosts) {
    const client = new Client({ ...config, host, port });
    client.on('error', () => {}); // without a listener the end of a server would end this process
    try {
      await client.connect();
      if ((await client.query<{ ok: boolean }>(writable)).rows[0]?.ok === true) {
        await standby?.end().catch(() => {});
        return client;
      }
      failures.push(`${host}:${port} read-only`);
      if (readOnly && standby === null) {
        standby = client;
        continue;
      }
    } catch (error) {
      failures.push(`${host}:${port} ${error instanceof Error ? error.message : String(error)}`);
    }
    await client.end().catch(() => {});
  }
  if (standby !== null) return standby;
  throw new ExpectedError('E_STORE_UNREACHABLE', { detail: failures.join('; ').slice(0, 500) });
}
