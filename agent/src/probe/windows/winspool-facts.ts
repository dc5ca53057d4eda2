/** A printer as the spooler lists it (PRINTER_INFO_2); null for what it does not tell. */
export interface ListedPrinter {
  name: string;
  port: string | null;
  driver: string | null;
  /** Bits PRINTER_STATUS_* (MS-RPRN 2.2.3.12). */
  status: number;
  /** Bits PRINTER_ATTRIBUTE_* (MS-RPRN 2.2.3.12). */
  attributes: number;
  jobs: number;
}

/** A job as the spooler lists it (JOB_INFO_1), without whose it is and what it prints. */
export interface ListedJob {
  /** Bits JOB_STATUS_* (MS-RPRN 2.2.3.12). */
  status: number;
  /** Milliseconds since 1970, by the clock of this PC; null where the spooler tells no time. */
  submitted: number | null;
}

/** A printer with what its jobs say. */
export interface SpooledPrinter extends ListedPrinter {
  /** When the oldest job came that waits or prints; null where there is none, or its time is not told. */
  oldestWaiting: number | null;
  /** Why its jobs could not be read, as a call with its error. */
  jobsFailed: string | null;
}

/** What winspool tells; a spooler that does not run has no printers. */
export type WinspoolFacts = { spoolerRuns: true; printers: SpooledPrinter[] } | { spoolerRuns: false };
