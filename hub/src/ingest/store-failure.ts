import type { ErrorCode } from '@motcua/contract';

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
  // The primary code is in the low byte of an extended one.
  const primary = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;
  if (primary === full || isErrno(error, 'ENOSPC')) return { code: 'E_DISK_FULL', detail: error.message };
  if (primary !== null) return ofTheStore.has(primary) ? { code: 'E_STORE_FAILED', detail: error.message } : null;
  return isErrno(error, 'EIO') || isErrno(error, 'EROFS') ? { code: 'E_STORE_FAILED', detail: error.message } : null;
}

const isErrno = (error: Error, code: string) => 'code' in error && error.code === code;
