import type { Supply, Tray } from '@motcua/contract';
import { readLevel } from '@motcua/contract';
import { subUnitStatus } from '../sub-unit-status.ts';
import { clipOrNull, meaningful } from '../text.ts';
import type { SnmpAnswers } from './answers.ts';
import { hrDevicePrinter } from './oids.ts';
import { numberAt, octetsAt, rowsOf, type Table, textAt, toText } from './table.ts';
import { errorFlags, supplyType, unitPercent } from './words.ts';

/** What a printer says by Printer-MIB, nothing judged yet and no vendor's oddity put right. */
export interface SnmpPrinterFacts {
  sysDescr: string | null;
  sysObjectId: string | null;
  name: string | null;
  model: string | null;
  serial: string | null;
  macs: string[];
  hrDeviceStatus: number | null;
  hrPrinterStatus: number | null;
  /** Null when the device has no such value or an empty one. */
  errorStateHex: string | null;
  errorFlags: string[];
  supplies: Supply[];
  trays: Tray[];
  pageCount: number | null;
  console: string | null;
}

/** Pure: answers as facts. */
export function toPrinterFacts({ sysDescr, sysObjectId, sysName, tables }: SnmpAnswers): SnmpPrinterFacts {
  const device = printerIndex(tables.hrDevice, tables.hrPrinter);
  const errors = octetsAt(tables.hrPrinter, 2, device);
  const lines = [...(tables.console.get(2)?.values() ?? [])].map((line) => toText(line)?.trim() ?? '');
  return {
    sysDescr: clipOrNull(toText(sysDescr), 512),
    sysObjectId: toText(sysObjectId),
    name: meaningful(toText(sysName), 256),
    model: meaningful(textAt(tables.hrDevice, 3, device), 256),
    serial: meaningful(toText(tables.general.get(17)?.values().next().value)),
    macs: macsOf(tables.ifPhysAddress),
    hrDeviceStatus: numberAt(tables.hrDevice, 5, device),
    hrPrinterStatus: numberAt(tables.hrPrinter, 1, device),
    errorStateHex: errors === null || errors.length === 0 ? null : Buffer.from(errors).toString('hex'),
    errorFlags: errorFlags(errors ?? new Uint8Array()),
    supplies: supplies(tables.supplies, tables.colorant),
    trays: trays(tables.input),
    pageCount: firstNumber(tables.marker, 4),
    console: clipOrNull(lines.filter((line) => line !== '').join(' / '), 1_024),
  };
}

/** The row of the printer among the devices of its host: network cards and processors stand there too. */
function printerIndex(devices: Table, printers: Table): string {
  const [listed] = rowsOf(printers, [1, 2]);
  if (listed !== undefined) return listed;
  return rowsOf(devices, [2]).find((row) => textAt(devices, 2, row) === hrDevicePrinter) ?? '1';
}

function firstNumber(table: Table, column: number): number | null {
  const value = table.get(column)?.values().next().value;
  return typeof value === 'number' && value >= 0 ? value : null;
}

/** Table of one column, so its rows stand where a table of many has its columns. */
const macsOf = (table: Table): string[] =>
  [...table.values()]
    .flatMap((rows) => [...rows.values()])
    .flatMap((value) =>
      value instanceof Uint8Array && value.length === 6 && value.some((byte) => byte > 0) ? [value] : [],
    )
    .map((mac) => [...mac].map((byte) => byte.toString(16).padStart(2, '0')).join(':'))
    .slice(0, 16);

/** prtMarkerSuppliesTable (RFC 3805): .3 colorant, .5 type, .6 description, .7 unit, .8 capacity, .9 level. */
const supplies = (table: Table, colorants: Table): Supply[] =>
  rowsOf(table, [6, 8, 9, 5])
    .slice(0, 128)
    .map((row) => {
      const [rawMax, rawLevel] = [numberAt(table, 8, row), numberAt(table, 9, row)];
      const colorant = numberAt(table, 3, row);
      return {
        index: row,
        rawMax,
        rawLevel,
        ...readLevel(rawLevel, rawMax, numberAt(table, 7, row) === unitPercent),
        description: clipOrNull(textAt(table, 6, row), 256),
        type: supplyType(numberAt(table, 5, row)),
        colorant: clipOrNull(colorant === null ? null : textAt(colorants, 4, `${row.split('.')[0]}.${colorant}`), 64),
      };
    });

/** prtInputTable (RFC 3805): .9 capacity, .10 level, .11 status, .13 name, .18 description. */
const trays = (table: Table): Tray[] =>
  rowsOf(table, [9, 10, 13, 11])
    .slice(0, 64)
    .map((row) => {
      const [rawMax, rawLevel, rawStatus] = [
        numberAt(table, 9, row),
        numberAt(table, 10, row),
        numberAt(table, 11, row),
      ];
      return {
        index: row,
        rawMax,
        rawLevel,
        ...readLevel(rawLevel, rawMax),
        name: clipOrNull(textAt(table, 13, row), 256) ?? clipOrNull(textAt(table, 18, row), 256),
        rawStatus,
        status: subUnitStatus(rawStatus),
      };
    });
