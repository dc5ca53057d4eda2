import type { SnmpValue, Varbind } from '../../probe/snmp/varbind.ts';

/** A walked table: column number, then row index, then value. */
export type Table = ReadonlyMap<number, ReadonlyMap<string, SnmpValue>>;

/** Rows keyed by their index as the device has it: indexes have holes, so places mean nothing. */
export function toTable(root: string, varbinds: readonly Varbind[]): Table {
  const table = new Map<number, Map<string, SnmpValue>>();
  for (const { oid, value } of varbinds) {
    const [column, ...index] = oid.slice(root.length + 1).split('.');
    const rows = table.get(Number(column)) ?? new Map<string, SnmpValue>();
    table.set(Number(column), rows);
    if (!rows.has(index.join('.'))) rows.set(index.join('.'), value);
  }
  return table;
}

/** Every row index that any of these columns has, in the order of the device. */
export const rowsOf = (table: Table, columns: readonly number[]): string[] => [
  ...new Set(columns.flatMap((column) => [...(table.get(column)?.keys() ?? [])])),
];

const cell = (table: Table, column: number, row: string): SnmpValue | undefined => table.get(column)?.get(row);

export function numberAt(table: Table, column: number, row: string): number | null {
  const value = cell(table, column, row);
  return typeof value === 'number' ? value : null;
}

export function textAt(table: Table, column: number, row: string): string | null {
  return toText(cell(table, column, row));
}

export function octetsAt(table: Table, column: number, row: string): Uint8Array | null {
  const value = cell(table, column, row);
  return value instanceof Uint8Array ? value : null;
}

/** Text of a value: octets as UTF-8 or, where they are none, as Latin-1, which older devices send. */
export function toText(value: SnmpValue | undefined): string | null {
  if (!(value instanceof Uint8Array)) return typeof value === 'string' ? value : null;
  const octets = Buffer.from(value);
  const text = octets.toString('utf8');
  return text.includes('\ufffd') ? octets.toString('latin1') : text;
}
