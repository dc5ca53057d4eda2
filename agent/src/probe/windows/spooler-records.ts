import type { ListedJob, ListedPrinter } from './winspool-facts.ts';

/** What a call of winspool wrote: records, and the texts they point to, in one piece of memory that begins at `base`. */
export interface Block {
  bytes: Uint8Array;
  base: bigint;
  /** How many records the call says it wrote. */
  count: number;
}

/** PRINTER_INFO_2W and JOB_INFO_1W where a pointer has 8 bytes. */
const printer = { size: 136, name: 8, port: 24, driver: 32, attributes: 104, status: 124, jobs: 128 } as const;
const job = { size: 96, status: 56, submitted: 76 } as const;

const most = { records: 256, letters: 1_024 } as const;
const utf16 = new TextDecoder('utf-16le');

/** Pure: the printers of a block. A record without a name is left out; pointers to outside of the block are not followed. */
export const decodePrinters = (block: Block): ListedPrinter[] =>
  records(block, printer.size).flatMap(({ view, at }) => {
    const text = (offset: number) => readText(block, view.getBigUint64(at + offset, true));
    const name = text(printer.name);
    if (name === null) return [];
    const number = (offset: number) => view.getUint32(at + offset, true);
    return [
      {
        name,
        port: text(printer.port),
        driver: text(printer.driver),
        status: number(printer.status),
        attributes: number(printer.attributes),
        jobs: number(printer.jobs),
      },
    ];
  });

/** Pure: the jobs of a block. */
export const decodeJobs = (block: Block): ListedJob[] =>
  records(block, job.size).map(({ view, at }) => ({
    status: view.getUint32(at + job.status, true),
    submitted: readTime(view, at + job.submitted),
  }));

/** Where the records are that lie whole in the block, however many were told. */
function records({ bytes, count }: Block, size: number): { view: DataView; at: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = Math.min(count, most.records, Math.floor(bytes.byteLength / size));
  return Array.from({ length: Math.max(0, whole) }, (_, index) => ({ view, at: index * size }));
}

/** A text that ends inside the block; null for none, an empty one, and one that runs out of it. */
function readText({ bytes, base }: Block, pointer: bigint): string | null {
  if (pointer < base || pointer >= base + BigInt(bytes.byteLength)) return null;
  const start = Number(pointer - base);
  for (let end = start; end + 1 < bytes.byteLength && end - start <= 2 * most.letters; end += 2) {
    if (bytes[end] !== 0 || bytes[end + 1] !== 0) continue;
    return utf16.decode(bytes.subarray(start, end)).trim() || null;
  }
  return null;
}

/** SYSTEMTIME in UTC, as the spooler keeps it; null for what is no time. */
function readTime(view: DataView, at: number): number | null {
  const word = (index: number) => view.getUint16(at + 2 * index, true);
  const [year, month, day, hour, minute, second] = [word(0), word(1), word(3), word(4), word(5), word(6)];
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // Month 13 and hour 25 would be taken for others; and 1601, where Windows' time begins, for a very old job.
  const told = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && time.getUTCHours() === hour;
  return told && minute < 60 && second < 60 && year >= 1990 ? time.getTime() : null;
}
