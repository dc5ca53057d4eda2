import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** What a column of a copied row holds: text as text or as UTF-8, a whole number as int8. */
export type CopyValue = string | Uint8Array | number;

const header = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const trailer = Buffer.from([0xff, 0xff]);

/** Rows in PostgreSQL's binary COPY format: nothing in a text has to be escaped. */
export function encodeRows(rows: readonly (readonly CopyValue[])[]): Buffer {
  const parts: Uint8Array[] = [header];
  for (const row of rows) {
    const count = Buffer.alloc(2);
    count.writeInt16BE(row.length);
    parts.push(count);
    for (const value of row) parts.push(...field(value));
  }
  return Buffer.concat([...parts, trailer]);
}

function field(value: CopyValue): [Uint8Array, Uint8Array] {
  const bytes = typeof value === 'number' ? int8(value) : typeof value === 'string' ? Buffer.from(value) : value;
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes.length);
  return [length, bytes];
}

function int8(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
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
