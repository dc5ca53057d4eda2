import type { CimPrinter } from '../../probe/windows/cim-facts.ts';
import type { SpooledPrinter } from '../../probe/windows/winspool-facts.ts';

/** A printer as both sources tell it: the spooler, and CIM, which adds what drivers detect. */
export interface WindowsPrinter extends CimPrinter {
  queuedJobs: number | null;
  /** When the oldest waiting job came; null where none waits, or nothing tells. */
  oldestWaiting: number | null;
  jobsFailed: string | null;
}

/** PRINTER_ATTRIBUTE_WORK_OFFLINE (MS-RPRN 2.2.3.12). */
const workOffline = 0x400;

const untold = { detectedErrorState: null, status: null } as const;
const withoutJobs = { queuedJobs: null, oldestWaiting: null, jobsFailed: null } as const;

/** Pure: the printers of both sources by name. The spooler's word counts: CIM asks it, too, and a moment later. */
export function mergePrinters(spooled: readonly SpooledPrinter[], cim: readonly CimPrinter[]): WindowsPrinter[] {
  const idOf = ({ name }: { name: string }) => name.toLowerCase();
  const byName = new Map(cim.map((printer) => [idOf(printer), printer]));
  const listed = new Set(spooled.map(idOf));
  return [
    ...spooled.map((printer) => merge(printer, byName.get(idOf(printer)))),
    ...cim.filter((printer) => !listed.has(idOf(printer))).map((printer) => ({ ...printer, ...withoutJobs })),
  ];
}

function merge(printer: SpooledPrinter, cim: CimPrinter | undefined): WindowsPrinter {
  const { name, port, driver, status: state, attributes, jobs: queuedJobs, oldestWaiting, jobsFailed } = printer;
  const { detectedErrorState, status } = cim ?? untold;
  return {
    name,
    port: port ?? cim?.port ?? null,
    driver: driver ?? cim?.driver ?? null,
    detectedErrorState,
    state,
    status,
    workOffline: (attributes & workOffline) !== 0 || cim?.workOffline === true,
    queuedJobs,
    oldestWaiting,
    jobsFailed,
  };
}
