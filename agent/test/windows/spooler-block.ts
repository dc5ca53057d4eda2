import type { Block } from '../../src/probe/windows/spooler-records.ts';

/** Where the memory of a block begins; any address will do. */
const base = 0x7ff6_0000_1000n;

interface Cell {
  at: number;
  put: (view: DataView, at: number, text: (text: string | null) => bigint) => void;
}

/** Records as winspool lays them out (MS-RPRN 2.2.1.10.3 and 2.2.1.7.1 as a C compiler sees them): records first, then texts. */
function block(records: readonly (readonly Cell[])[], size: number): Block {
  const texts: string[] = [];
  let end = records.length * size;
  const text = (text: string | null): bigint => {
    if (text === null) return 0n;
    const pointer = base + BigInt(end);
    texts.push(text);
    end += 2 * (text.length + 1);
    return pointer;
  };
  const head = new DataView(new ArrayBuffer(records.length * size));
  for (const [index, record] of records.entries()) for (const { at, put } of record) put(head, index * size + at, text);
  const tail = texts.map((text) => Buffer.from(`${text}\0`, 'utf16le'));
  return { bytes: Buffer.concat([Buffer.from(head.buffer), ...tail]), base, count: records.length };
}

const pointer = (at: number, value: string | null): Cell => ({
  at,
  put: (view, at, text) => view.setBigUint64(at, text(value), true),
});
const number = (at: number, value: number): Cell => ({ at, put: (view, at) => view.setUint32(at, value, true) });
const word = (at: number, value: number): Cell => ({ at, put: (view, at) => view.setUint16(at, value, true) });

/** A block of PRINTER_INFO_2W. */
export const printersBlock = (
  printers: readonly { name: string | null; port?: string; driver?: string; status?: number; jobs?: number }[],
): Block =>
  block(
    printers.map(({ name, port = 'USB001', driver = 'Office 100 PCL6', status = 0, jobs = 0 }) => [
      pointer(8, name),
      pointer(24, port),
      pointer(32, driver),
      number(104, 0x40),
      number(124, status),
      number(128, jobs),
    ]),
    136,
  );

/** A block of JOB_INFO_1W; times are year, month, day, hour, minute, second in UTC. */
export const jobsBlock = (jobs: readonly { status?: number; submitted: readonly number[]; user?: string }[]): Block =>
  block(
    jobs.map(({ status = 0, submitted: [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0], user }) => [
      pointer(24, user ?? null),
      number(56, status),
      // The day of the week stands between month and day.
      ...[year, month, 0, day, hour, minute, second, 0].map((value, index) => word(76 + 2 * index, value)),
    ]),
    96,
  );
