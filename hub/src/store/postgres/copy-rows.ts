import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** What a column of a copied row holds: text as text or as UTF-8, a whole number as int8. */
export type CopyValue = string | Uint8Array | number;

const header = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/** Rows in PostgreSQL's binary COPY format: nothing in a text has to be escaped. Written into one buffer, measured before. */
export function encodeRows(rows: readonly (readonly CopyValue[])[]): Buffer {
  const size = rows.reduce(
    (sum, row) => sum + 2 + row.reduce<number>((length, value) => length + 4 + sizeOf(value), 0),
    0,
  );
  const bytes = Buffer.allocUnsafe(header.length + size + 2);
  let at = header.copy(bytes);
  for (const row of rows) {
    at = bytes.writeInt16BE(row.length, at);
    for (const value of row) at = writeField(bytes, at, value);
  }
  bytes.writeInt16BE(-1, at);
  return bytes;
}

const sizeOf = (value: CopyValue): number => {
  if (typeof value === 'number') return 8;
  return typeof value === 'string' ? Buffer.byteLength(value) : value.length;
};

function writeField(bytes: Buffer, start: number, value: CopyValue): number {
  const at = bytes.writeInt32BE(sizeOf(value), start);
  if (typeof value === 'number') return bytes.writeBigInt64BE(BigInt(value), at);
  if (typeof value === 'string') return at + bytes.write(value, at);
  bytes.set(value, at);
  return at + value.length;
}

/** Puts rows into a table; all of them or an error. */
export async function copyRows(
  client: Client,
  { into, columns, rows }: { into: string; columns: readonly string[]; rows: readonly (readonly CopyValue[])[] },
): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${into} (${columns.join(', ')}) FROM STDIN (FORMAT binary)`));
  // In one piece: fed row by row it takes five times as long.
  await pipeline(Readable.from([encodeRows(rows)]), stream);
}
