import type { Failure } from '../outcome.ts';
import { callFailed, isSpoolerDown, spoolerFailure } from './spooler-errors.ts';
import { decodeJobs, decodePrinters } from './spooler-records.ts';
import type { Listed } from './two-calls.ts';
import { oldestWaiting } from './waiting-jobs.ts';
import type { ListedPrinter } from './winspool-facts.ts';

/** A line of the child program: the printers, why there are none, or the jobs of one of them. */
export type WinspoolLine =
  | { printers: readonly ListedPrinter[] }
  | { spoolerRuns: false }
  | Pick<Failure, 'reason' | 'detail'>
  | { printer: string; oldestWaiting: number | null; jobsFailed: string | null };

/** Pure: the list of printers, or its error, as a line. */
export function printersLine(listed: Listed): WinspoolLine {
  if ('block' in listed) return { printers: decodePrinters(listed.block) };
  if (isSpoolerDown(listed.error)) return { spoolerRuns: false };
  const { reason, detail } = spoolerFailure('EnumPrintersW', listed.error);
  return { reason, detail };
}

/** Pure: the jobs of one printer, or their error, as a line. */
export const jobsLine = (printer: string, listed: Listed): WinspoolLine =>
  'block' in listed
    ? { printer, oldestWaiting: oldestWaiting(decodeJobs(listed.block)), jobsFailed: null }
    : { printer, oldestWaiting: null, jobsFailed: callFailed('EnumJobsW', listed.error) };
