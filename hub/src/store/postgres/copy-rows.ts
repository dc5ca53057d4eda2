import type { Client, Connection, Submittable } from 'pg';

/** What a column of a copied row holds: text as text or as UTF-8, a whole number as int8. */
export type CopyValue = string | Uint8Array | number;

const header = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const copyDone = Buffer.from('c\0\0\0\x04', 'latin1');

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

/** The length goes before the value; of a text it is known once that is written. */
function writeField(bytes: Buffer, start: number, value: CopyValue): number {
  const at = start + 4;
  const size = typeof value === 'string' ? bytes.write(value, at) : sizeOf(value);
  bytes.writeInt32BE(size, start);
  if (typeof value === 'number') writeInt8(bytes, at, value);
  else if (typeof value !== 'string') bytes.set(value, at);
  return at + size;
}

/** A whole number of up to 53 bits, in halves: by way of a BigInt it would be an object a number. */
function writeInt8(bytes: Buffer, at: number, value: number): void {
  const high = Math.floor(value / 2 ** 32);
  bytes.writeInt32BE(high, at);
  bytes.writeUInt32BE(value - high * 2 ** 32, at + 4);
}

/** Rows on their way into a table. */
interface Copy {
  into: string;
  columns: readonly string[];
  rows: readonly (readonly CopyValue[])[];
}

/** Puts rows into tables, in one journey; all of them or an error. */
export async function copyRows(client: Client, ...copies: readonly Copy[]): Promise<void> {
  const text = copies.map(({ into, columns }) => `COPY ${into} (${columns.join(', ')}) FROM STDIN (FORMAT binary)`);
  await client.query(
    new CopyIn(
      text.join(';'),
      copies.map(({ rows }) => encodeRows(rows)),
    ),
  ).done;
}

/**
 * Sends the rows behind their statement, without waiting to be told to: of a statement that fails the server drops them
 * (PostgreSQL manual, 55.2.6). Waiting would be a journey a table.
 */
class CopyIn implements Submittable {
  readonly #text: string;
  readonly #pieces: readonly Buffer[];
  readonly #done = Promise.withResolvers<void>();
  readonly done = this.#done.promise;
  /** The driver hangs its timeout here. */
  callback: () => void = () => {};

  constructor(text: string, pieces: readonly Buffer[]) {
    this.#text = text;
    this.#pieces = pieces;
  }

  submit(connection: Connection): void {
    const { stream } = connection;
    stream.cork();
    connection.query(this.#text);
    for (const piece of this.#pieces) {
      const head = Buffer.from('d\0\0\0\0', 'latin1');
      head.writeInt32BE(piece.length + 4, 1);
      stream.write(head);
      stream.write(piece);
      stream.write(copyDone);
    }
    stream.uncork();
  }

  handleCopyInResponse(): void {}

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.callback();
    this.#done.reject(error);
  }

  handleReadyForQuery(): void {
    this.callback();
    this.#done.resolve();
  }
}
