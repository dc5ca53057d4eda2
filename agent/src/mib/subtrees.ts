/** Object identifiers asked of every device (RFC 3418, 2790, 3805, 1628, 2863, 6933). */
export const scalars = {
  sysDescr: '1.3.6.1.2.1.1.1.0',
  sysObjectID: '1.3.6.1.2.1.1.2.0',
  sysName: '1.3.6.1.2.1.1.5.0',
} as const;

/** Tables of every device; each is walked. */
export const hostTables = {
  hrDevice: '1.3.6.1.2.1.25.3.2.1',
  hrPrinter: '1.3.6.1.2.1.25.3.5.1',
} as const;

/** Printer-MIB, asked of what prints. */
export const printerTables = {
  general: '1.3.6.1.2.1.43.5.1.1',
  localization: '1.3.6.1.2.1.43.7.1.1',
  input: '1.3.6.1.2.1.43.8.2.1',
  marker: '1.3.6.1.2.1.43.10.2.1',
  supplies: '1.3.6.1.2.1.43.11.1.1',
  colorant: '1.3.6.1.2.1.43.12.1.1',
  console: '1.3.6.1.2.1.43.16.5.1',
  alert: '1.3.6.1.2.1.43.18.1.1',
} as const;

/** UPS-MIB. */
export const upsMib = '1.3.6.1.2.1.33.1';

/** Columns of ifTable and ifXTable; whole rows of a switch would be ten times as much. */
export const ifEntry = '1.3.6.1.2.1.2.2.1';
export const ifXEntry = '1.3.6.1.2.1.31.1.1.1';
export const interfaceColumns = [
  ...[2, 3, 5, 6, 7, 8].map((column) => `${ifEntry}.${column}`),
  ...[1, 15].map((column) => `${ifXEntry}.${column}`),
];

/** Columns of entPhysicalTable that say what a chassis is. */
export const entPhysical = '1.3.6.1.2.1.47.1.1.1.1';
export const entityColumns = [5, 9, 10, 11, 12, 13].map((column) => `${entPhysical}.${column}`);
