import { type Failure, failure } from '../outcome.ts';

/** Errors of a spooler that does not run (MS-ERREF 2.2): service not active, RPC server unavailable, no endpoint. */
const notRunning: readonly number[] = [1062, 1722, 1753];

/** Names of errors (MS-ERREF 2.2) that winspool is known to give; others are told by number. */
const names: Readonly<Record<number, string>> = {
  5: 'ERROR_ACCESS_DENIED',
  6: 'ERROR_INVALID_HANDLE',
  8: 'ERROR_NOT_ENOUGH_MEMORY',
  50: 'ERROR_NOT_SUPPORTED',
  87: 'ERROR_INVALID_PARAMETER',
  120: 'ERROR_CALL_NOT_IMPLEMENTED',
  122: 'ERROR_INSUFFICIENT_BUFFER',
  124: 'ERROR_INVALID_LEVEL',
  1062: 'ERROR_SERVICE_NOT_ACTIVE',
  1722: 'RPC_S_SERVER_UNAVAILABLE',
  1726: 'RPC_S_CALL_FAILED',
  1753: 'EPT_S_NOT_REGISTERED',
  1801: 'ERROR_INVALID_PRINTER_NAME',
  1905: 'ERROR_PRINTER_DELETED',
};

/** Whether an error says that the print service itself is not there. */
export const isSpoolerDown = (error: number): boolean => notRunning.includes(error);

/** A call and its error in words. */
export const callFailed = (call: string, error: number): string =>
  names[error] === undefined ? `${call}: error ${error}` : `${call}: ${names[error]} (${error})`;

/** Pure: the failure that an error of a call is. */
export function spoolerFailure(call: string, error: number): Failure {
  const reason = error === 5 ? 'permission-denied' : error === 50 || error === 120 ? 'tool-missing' : 'not-read';
  return failure(reason, callFailed(call, error));
}
