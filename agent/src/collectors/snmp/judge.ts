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
  const works = hrDeviceStatus === device.warning || hrDeviceStatus === device.running;
  const codes = [...new Set(errorFlags.map((flag) => codeOf(flag, works)))];
  if (hrDeviceStatus === device.down && !codes.some(isDown)) return [...codes, 'printer-down'];
  if (codes.length > 0) return codes;
  if (hrDeviceStatus === device.warning) return ['printer-warning'];
  if (hrDeviceStatus === device.running || hrDeviceStatus === device.testing) return [];
  // No status and no bits: the recording of many a device has neither, and that proves nothing.
  return working.includes(hrPrinterStatus) ? [] : ['device-state-untold'];
}

/** serviceRequested alone stands on both sides of that table: beside a warning it is no more than one. */
function codeOf(flag: string, works: boolean): string {
  const keyword = works && flag === 'serviceRequested' ? `${flag} while hrDeviceStatus=warning(3)` : flag;
  return reasonOf('RFC 2790', keyword)?.code ?? 'printer-other';
}

const isDown = (code: string): boolean => reasonRow(code)?.health === 'down';
