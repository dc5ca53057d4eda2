import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExpectedError, isExpected } from '@motcua/contract';
import { type Entry, fromBufferPromise, type ZipFile } from './zip.ts';

/** Far above any list of a whole city, far below what fills a small machine's memory. */
const zipLimits = { entries: 200, bytes: 64 * 2 ** 20 } as const;

/**
 * Whether a zip file is what it says and small enough: entries and sizes as declared, then every byte as it really is.
 * Gives the names of its entries; throws E_WORKBOOK_TOO_LARGE, E_WORKBOOK_UNREADABLE.
 */
export async function checkZip(bytes: Buffer, path: string): Promise<string[]> {
  try {
    const zip = await fromBufferPromise(bytes);
    if (zip.entryCount > zipLimits.entries) throw tooLarge(path, 'entries', zip.entryCount);
    const entries = await entriesOf(zip);
    const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (declared > zipLimits.bytes) throw tooLarge(path, 'bytes', declared);
    let real = 0;
    for (const entry of entries) {
      real += await realSize(zip, entry, zipLimits.bytes - real);
      if (real > zipLimits.bytes) throw tooLarge(path, 'bytes', real);
    }
    return entries.map(({ fileName }) => fileName);
  } catch (error) {
    if (isExpected(error)) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    const detailVi = 'tệp hỏng hoặc chưa chép hết';
    throw new ExpectedError(
      'E_WORKBOOK_UNREADABLE',
      { path, detail: detail.slice(0, 200), detailVi },
      { cause: error },
    );
  }
}

const tooLarge = (path: string, what: keyof typeof zipLimits, size: number) =>
  new ExpectedError('E_WORKBOOK_TOO_LARGE', { path, what, size, limit: zipLimits[what] });

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Entry[]>();
  const entries: Entry[] = [];
  zip.on('error', reject);
  zip.on('end', () => resolve(entries));
  zip.on('entry', (entry: Entry) => {
    entries.push(entry);
    zip.readEntry();
  });
  zip.readEntry();
  return promise;
}

/** Counts what an entry really holds, and stops beyond what is left. */
async function realSize(zip: ZipFile, entry: Entry, most: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<NodeJS.ReadableStream>();
  zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  let size = 0;
  const counter = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > most ? new StopCounting() : null);
    },
  });
  await pipeline(await promise, counter).catch((error: unknown) => {
    if (!(error instanceof StopCounting)) throw error;
  });
  return size;
}

class StopCounting extends Error {}
