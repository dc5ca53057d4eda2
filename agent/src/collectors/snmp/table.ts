import { readText } from '../../mib/charset.ts';
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
  return toNumber(cell(table, column, row));
}

export function textAt(table: Table, column: number, row: string, charset: number | null = null): string | null {
  return toText(cell(table, column, row), charset);
}

export function octetsAt(table: Table, column: number, row: string): Uint8Array | null {
  const value = cell(table, column, row);
  return value instanceof Uint8Array ? value : null;
}

/** Text of a value; a character set (IANACharset) can be said, where the device says one for its texts. */
export function toText(value: SnmpValue | undefined, charset: number | null = null): string | null {
  if (!(value instanceof Uint8Array)) return typeof value === 'string' ? value : null;
  return readText(value, charset);
}

/** Some agents send numbers as text. */
export function toNumber(value: SnmpValue | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === undefined || value.length > 24) return null;
  const text = toText(value)?.replace(/\0+$/, '').trim() ?? '';
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : null;
}
