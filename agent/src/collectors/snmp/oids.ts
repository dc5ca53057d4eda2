/** Object identifiers that a printer is asked for (RFC 1213, RFC 2790, RFC 3805). */
export const scalars = {
  sysDescr: '1.3.6.1.2.1.1.1.0',
  sysObjectId: '1.3.6.1.2.1.1.2.0',
  sysName: '1.3.6.1.2.1.1.5.0',
} as const;

/** Tables, whose rows are walked. */
export const tables = {
  ifPhysAddress: '1.3.6.1.2.1.2.2.1.6',
  hrDevice: '1.3.6.1.2.1.25.3.2.1',
  hrPrinter: '1.3.6.1.2.1.25.3.5.1',
  general: '1.3.6.1.2.1.43.5.1.1',
  input: '1.3.6.1.2.1.43.8.2.1',
  marker: '1.3.6.1.2.1.43.10.2.1',
  supplies: '1.3.6.1.2.1.43.11.1.1',
  colorant: '1.3.6.1.2.1.43.12.1.1',
  console: '1.3.6.1.2.1.43.16.5.1',
} as const;
export type TableName = keyof typeof tables;

/** hrDeviceType of a printer. */
export const hrDevicePrinter = '1.3.6.1.2.1.25.3.1.5';
