import { type Failure, type FailureReason, failure, type Outcome, success } from '../outcome.ts';
import { isRow, mostRows, parseJson, type Row, whole, words } from './cells.ts';
import type { SpooledPrinter, WinspoolFacts } from './winspool-facts.ts';

/** Reasons that the child program gives; another word of it is none. */
const reasons: readonly string[] = ['tool-missing', 'permission-denied', 'not-read'] satisfies FailureReason[];

/** Pure: what the child told before it ended; `otherwise` is why the rest is missing. */
export function decodeWinspool(lines: string, otherwise: Failure): Outcome<WinspoolFacts> {
  const rows = lines
    .split('\n', 2 * mostRows)
    .map(parseJson)
    .filter(isRow);
  const list = rows.find(({ printers }) => Array.isArray(printers))?.printers;
  if (Array.isArray(list)) {
    const jobs = new Map(rows.filter(({ printer }) => printer !== undefined).map((row) => [row.printer, row]));
    const toPrinter = (row: Row) => toSpooled(row, { jobs: jobs.get(row.name), otherwise });
    return success({ spoolerRuns: true, printers: list.slice(0, mostRows).filter(isRow).flatMap(toPrinter) });
  }
  if (rows.some(({ spoolerRuns }) => spoolerRuns === false)) return success({ spoolerRuns: false });
  const failed = rows.find(({ reason }) => typeof reason === 'string' && reasons.includes(reason));
  return failed === undefined ? otherwise : failure(failed.reason as FailureReason, words(failed.detail) ?? '');
}

function toSpooled(row: Row, { jobs, otherwise }: { jobs: Row | undefined; otherwise: Failure }): SpooledPrinter[] {
  const [name, status, attributes, waiting] = [
    words(row.name),
    whole(row.status),
    whole(row.attributes),
    whole(row.jobs),
  ];
  if (name === null || status === null || attributes === null || waiting === null) return [];
  // A print server that does not answer holds the child up, which then is killed.
  const untold = waiting > 0 && jobs === undefined ? otherwise.detail : null;
  return [
    {
      name,
      port: words(row.port),
      driver: words(row.driver),
      status,
      attributes,
      jobs: waiting,
      oldestWaiting: Number.isSafeInteger(jobs?.oldestWaiting) ? Number(jobs?.oldestWaiting) : null,
      jobsFailed: words(jobs?.jobsFailed) ?? untold,
    },
  ];
}
