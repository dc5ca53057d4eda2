import { type ErrorCode, isExpected } from '@motcua/contract';

/** Result codes of SQLite (sqlite.org/rescode.html) that say nothing of the data, only of the store: worth another try. */
const ofTheStore = new Set([
  5, // BUSY
  6, // LOCKED
  7, // NOMEM
  8, // READONLY
  10, // IOERR
  11, // CORRUPT
  13, // FULL
  14, // CANTOPEN
  15, // PROTOCOL
  26, // NOTADB
]);
const full = 13;

/** Why a store could not write: null when it is not the store's fault, but that of what it was given. */
export interface StoreFailure {
  code: Extract<ErrorCode, 'E_STORE_FAILED' | 'E_DISK_FULL'>;
  detail: string;
}
export function storeFailure(error: unknown): StoreFailure | null {
  if (!(error instanceof Error)) return null;
  const detail = error.message;
  const kind = isExpected(error) ? (error.code === 'E_STORE_UNREACHABLE' ? 'failed' : null) : kindOf(error);
  if (kind === null) return null;
  return { code: kind === 'full' ? 'E_DISK_FULL' : 'E_STORE_FAILED', detail };
}

type Kind = 'full' | 'failed' | null;

function kindOf(error: Error): Kind {
  if ('errcode' in error && typeof error.errcode === 'number') return ofSqlite(error.errcode);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if ('severity' in error) return ofPostgres(code);
  if (code === 'ENOSPC') return 'full';
  return /^(EIO|EROFS|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/.test(code) || lost.test(error.message)
    ? 'failed'
    : null;
}

/** The primary code is in the low byte of an extended one. */
function ofSqlite(errcode: number): Kind {
  const primary = errcode & 0xff;
  if (primary === full) return 'full';
  return ofTheStore.has(primary) ? 'failed' : null;
}

/**
 * Classes of SQLSTATE (PostgreSQL manual, appendix A) that say nothing of the data: connection, rollback for others'
 * sake, resources, an operator's hand, the system below; and writing to what has just become a standby.
 */
function ofPostgres(state: string): Kind {
  if (state === '53100') return 'full';
  return /^(08|40|53|55|57|58|XX)/.test(state) || state === '25006' ? 'failed' : null;
}

/** What the driver says of a connection that is gone; it gives these no code. */
const lost = /^(Connection terminated|Query read timeout|timeout expired|Client (has encountered|was closed)|write )/;
