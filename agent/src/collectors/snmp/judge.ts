import { reasonOf, reasonRow } from '@motcua/contract';

/** What a printer says in sum: numbers of RFC 2790, and the names of the error bits that are set. */
interface PrinterState {
  hrDeviceStatus: number | null;
  hrPrinterStatus: number | null;
  errorFlags: readonly string[];
}

/** hrDeviceStatus and hrPrinterStatus (RFC 2790) as far as they are judged. */
const device = { running: 2, warning: 3, testing: 4, down: 5 } as const;
const working: readonly (number | null)[] = [3, 4, 5]; // idle, printing, warmup

/** Pure: reasons from the three status objects, by the table in RFC 3805, 2.2.13.2. */
export function snmpReasons({ hrDeviceStatus, hrPrinterStatus, errorFlags }: PrinterState): string[] {
  const codes = [...new Set(errorFlags.map((flag) => reasonOf('RFC 2790', flag)?.code ?? 'printer-other'))];
  if (hrDeviceStatus === device.down && !codes.some(isDown)) return [...codes, 'printer-down'];
  if (codes.length > 0) return codes;
  if (hrDeviceStatus === device.warning) return ['printer-warning'];
  if (hrDeviceStatus === device.running || hrDeviceStatus === device.testing) return [];
  // No status and no bits: the recording of many a device has neither, and that proves nothing.
  return working.includes(hrPrinterStatus) ? [] : ['device-state-untold'];
}

const isDown = (code: string): boolean => reasonRow(code)?.health === 'down';
