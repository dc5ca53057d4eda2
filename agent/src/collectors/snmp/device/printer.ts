import { hrDeviceStatus, hrPrinterStatus } from '../../../mib/host-words.ts';
import { counterUnits } from '../../../mib/printer-words.ts';
import { hostTables, printerTables } from '../../../mib/subtrees.ts';
import { named } from '../../../mib/word.ts';
import { hrDevicePrinter } from '../oids.ts';
import { numberAt, octetsAt, rowsOf, type Table, textAt, toText } from '../table.ts';
import { errorFlags } from '../words.ts';
import { readAlerts } from './alerts.ts';
import { type Answers, cleanText } from './answers.ts';
import { charsetOf } from './charset-of.ts';
import type { SnmpDevice } from './device.ts';
import { readSupplies } from './supplies.ts';
import { readTrays } from './trays.ts';

type PrinterPart = Pick<
  SnmpDevice,
  | 'hrDeviceStatus'
  | 'hrPrinterStatus'
  | 'errorStateHex'
  | 'errorFlags'
  | 'supplies'
  | 'trays'
  | 'pageCount'
  | 'pageCountUnit'
  | 'alerts'
  | 'console'
>;

/** Pure: what Host-Resources and Printer-MIB say. */
export function readPrinter(answers: Answers): PrinterPart {
  const [devices, printers] = [answers.table(hostTables.hrDevice), answers.table(hostTables.hrPrinter)];
  const row = imagingRow(devices, printers);
  // Some keep the device's state in one row, and the printer's in the row of another index.
  const host = numberAt(devices, 5, row) === null ? imagingRow(devices, new Map()) : row;
  const octets = octetsAt(printers, 2, row) ?? new Uint8Array();
  const marker = answers.table(printerTables.marker);
  return {
    hrDeviceStatus: named(hrDeviceStatus, numberAt(devices, 5, host)),
    hrPrinterStatus: named(hrPrinterStatus, numberAt(printers, 1, row)),
    errorStateHex: octetsAt(printers, 2, row) === null ? null : Buffer.from(octets).toString('hex'),
    errorFlags: errorFlags(octets),
    supplies: readSupplies(answers),
    trays: readTrays(answers),
    ...readCounter(marker),
    alerts: readAlerts(answers),
    console: readConsole(answers),
  };
}

/** hrDeviceType of a device that is not of the types the RFC names: scanners use it. */
const hrDeviceOther = '1.3.6.1.2.1.25.3.1.1';

/** The row of what prints (or scans) among the devices of its host. */
export function imagingRow(devices: Table, printers: Table): string {
  const [listed] = rowsOf(printers, [1, 2]);
  if (listed !== undefined) return listed;
  const rows = rowsOf(devices, [2]);
  const ofType = (type: string) => rows.find((row) => textAt(devices, 2, row) === type);
  const described = rowsOf(devices, [3, 5]);
  return ofType(hrDevicePrinter) ?? ofType(hrDeviceOther) ?? (described.includes('1') ? '1' : (described[0] ?? '1'));
}

/** prtMarkerLifeCount of the first marker that counts; RFC 3805 has negative numbers for "unknown". */
function readCounter(marker: Table): { pageCount: number | null; pageCountUnit: string | null } {
  const row = rowsOf(marker, [4]).find((index) => (numberAt(marker, 4, index) ?? -1) >= 0);
  if (row === undefined) return { pageCount: null, pageCountUnit: null };
  return {
    pageCount: numberAt(marker, 4, row),
    pageCountUnit: counterUnits.get(numberAt(marker, 3, row) ?? 0) ?? null,
  };
}

/** Lines of prtConsoleDisplayBufferTable that say something. */
function readConsole(answers: Answers): string[] {
  const charset = charsetOf(answers, 'console');
  return [...(answers.table(printerTables.console).get(2)?.values() ?? [])]
    .flatMap((line) => cleanText(toText(line, charset)) ?? [])
    .slice(0, 16);
}
