import { setTimeout as sleep } from 'node:timers/promises';
import { isExpected } from '@motcua/contract';
import { Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Db, Store } from '../store.ts';
import { parsePostgresUrl } from './address.ts';
import { type Credentials, clientConfig, connectAny } from './connect.ts';
import { postgresDialect } from './dialect.ts';
import { Pool } from './pool.ts';
import { parseLsn, ReplicaLag } from './replica-lag.ts';

/** Where lists may be read, and how far behind it may be. */
export interface ReplicaOptions extends Credentials {
  url: string;
  maxLagMs: number;
  /** Told when it begins or ends to be good enough. */
  onChange?: (state: { used: boolean; lagMs: number | null }) => void;
}

const everyMs = 500;
/** A list is not waited for longer than this: the primary has it too. */
const patienceMs = 5_000;

interface Replica extends AsyncDisposable {
  lists: Store['lists'];
}

/** Reads lists at a replica while it is known to be near enough to its primary, and at `primary` else. */
export async function openReplica(
  { url, passwordFile, maxLagMs, onChange = () => {} }: ReplicaOptions,
  { primary, connections }: { primary: Db; connections: number },
): Promise<Replica> {
  const address = parsePostgresUrl(url);
  const config = { ...(await clientConfig(address, { passwordFile })), query_timeout: patienceMs };
  const pool = new Pool({ connect: () => connectAny(address, config, { readOnly: true }), size: connections });
  const replica = new Kysely<Schema>({ dialect: postgresDialect(pool) });
  const lag = new ReplicaLag();
  const stop = new AbortController();
  const lagMs = () => (lag.completeUntil === null ? null : performance.now() - lag.completeUntil);
  let used = false;
  const look = () => {
    const now = lagMs();
    const good = now !== null && now <= maxLagMs;
    if (good !== used) onChange({ used: good, lagMs: now });
    used = good;
    return good;
  };
  const watching = watch(lag, { primary, replica, signal: stop.signal, look });
  return {
    async lists(work, { since = Number.NEGATIVE_INFINITY } = {}) {
      const complete = lag.completeUntil;
      if (!look() || complete === null || complete < since) return work(primary);
      try {
        return await work(replica);
      } catch (error) {
        if (isExpected(error) && error.code !== 'E_STORE_UNREACHABLE') throw error;
        // It is gone, or what was read had to make way for what it replays: the primary has the same.
        lag.forget();
        return work(primary);
      }
    },
    async [Symbol.asyncDispose]() {
      stop.abort();
      await watching;
      await replica.destroy();
    },
  };
}

interface Watched {
  primary: Db;
  replica: Db;
  signal: AbortSignal;
  look: () => void;
}

async function watch(lag: ReplicaLag, { primary, replica, signal, look }: Watched): Promise<void> {
  while (!signal.aborted) {
    const at = performance.now();
    const end = await primaryEnd(primary).catch(() => null);
    const reached = await replicaEnd(replica, end?.installation ?? null).catch(() => null);
    lag.saw({ primary: end && { lsn: end.lsn, at }, replica: reached });
    look();
    await sleep(everyMs, undefined, { signal }).catch(() => {});
  }
}

const installation = sql`(SELECT value FROM meta WHERE key = 'admin_token_sha256')`;

async function primaryEnd(db: Db): Promise<{ lsn: bigint; installation: string | null } | null> {
  const { rows } = await sql<{
    lsn: string | null;
    installation: string | null;
  }>`SELECT ${installation} AS installation,
    CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_current_wal_insert_lsn() END AS lsn`.execute(db);
  const [row] = rows;
  return row?.lsn == null ? null : { lsn: parseLsn(row.lsn), installation: row.installation };
}

/** How far a standby of this installation is; null for anything else: its log is not this one. */
async function replicaEnd(db: Db, expected: string | null): Promise<bigint | null> {
  const { rows } = await sql<{
    lsn: string | null;
    installation: string | null;
  }>`SELECT ${installation} AS installation,
    CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END AS lsn`.execute(db);
  const [row] = rows;
  return row?.lsn == null || expected === null || row.installation !== expected ? null : parseLsn(row.lsn);
}
