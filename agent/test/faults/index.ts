import type { FaultTable } from './fault.ts';
import { cupsFaults } from './tables/cups.ts';
import { esclFaults } from './tables/escl.ts';
import { ippPrinterFaults } from './tables/ipp-printer.ts';
import { rawFaults } from './tables/raw.ts';
import { saneFaults } from './tables/sane.ts';
import { snmpFaults } from './tables/snmp.ts';
import { snmpdFaults } from './tables/snmpd.ts';
import { upsFaults } from './tables/ups.ts';
import { usbFaults } from './tables/usb.ts';

/** Every peer of the tests, and all that it can show. */
export const faultTables = {
  ippPrinter: ippPrinterFaults,
  cups: cupsFaults,
  sane: saneFaults,
  escl: esclFaults,
  snmpsim: snmpFaults,
  snmpd: snmpdFaults,
  upsd: upsFaults,
  raw: rawFaults,
  usb: usbFaults,
} as const satisfies Record<string, FaultTable>;
