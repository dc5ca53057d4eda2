import { reasonOf } from '@motcua/contract';
import type { WindowsPrinter } from './windows-printer.ts';

/** Win32_Printer.DetectedErrorState; 0 is unknown, 2 is none, which drivers without a way back say of dead printers, too. */
const errorStates: readonly (string | null)[] = [
  ...[null, 'other', null, 'low paper', 'no paper', 'low toner', 'no toner', 'door open', 'jammed', 'offline'],
  ...['service requested', 'output bin full'],
];

/** PRINTER_STATUS_* (MS-RPRN 2.2.3.12) that tell of the queue. */
const queueBits: readonly (readonly [bit: number, keyword: string])[] = [
  [0x1, 'PAUSED'],
  [0x4, 'PENDING_DELETION'],
  [0x2000000, 'SERVER_OFFLINE'],
  [0x4000000, 'DRIVER_UPDATE_NEEDED'],
];

/** Those that tell of the device. Busy, printing, warming up, initializing and power save are no faults. */
const deviceBits: readonly (readonly [bit: number, keyword: string])[] = [
  [0x2, 'ERROR'],
  [0x8, 'PAPER_JAM'],
  [0x10, 'PAPER_OUT'],
  [0x20, 'MANUAL_FEED'],
  [0x40, 'PAPER_PROBLEM'],
  [0x80, 'OFFLINE'],
  [0x800, 'OUTPUT_BIN_FULL'],
  [0x1000, 'NOT_AVAILABLE'],
  [0x20000, 'TONER_LOW'],
  [0x40000, 'NO_TONER'],
  [0x80000, 'PAGE_PUNT'],
  [0x100000, 'USER_INTERVENTION'],
  [0x200000, 'OUT_OF_MEMORY'],
  [0x400000, 'DOOR_OPEN'],
  [0x800000, 'SERVER_UNKNOWN'],
];

/** What Windows says of a printer, apart for queue and device. */
export interface WindowsPrinterState {
  queue: string[];
  device: string[];
  raw: string[];
}

/** Pure: state bits, error state and the offline mark as reasons. Nothing said is no reason, and no good news either. */
export function interpretPrinterState(
  printer: Pick<WindowsPrinter, 'detectedErrorState' | 'state' | 'workOffline'>,
): WindowsPrinterState {
  const bits = printer.state ?? 0;
  const set = (table: typeof queueBits) => table.flatMap(([bit, keyword]) => (bits & bit ? [keyword] : []));
  const detected = errorStates[printer.detectedErrorState ?? 0] ?? null;
  const queue = [...set(queueBits), ...(printer.workOffline === true ? ['WorkOffline=true'] : [])];
  const device = [...set(deviceBits), ...(detected === null ? [] : [`DetectedErrorState=${detected}`])];
  return { queue: codes(queue), device: withoutBare(codes(device)), raw: [...queue, ...device] };
}

const codes = (keywords: readonly string[]): string[] => [
  ...new Set(keywords.map((keyword) => reasonOf('Windows', keyword)?.code ?? 'printer-other')),
];

/** "Something is wrong" says nothing more beside what is wrong. */
function withoutBare(codes: readonly string[]): string[] {
  const telling = codes.filter((code) => code !== 'printer-fault-untold' && code !== 'printer-other');
  return telling.length > 0 ? telling : [...codes];
}
