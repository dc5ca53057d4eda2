import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

export type { Entry, ZipFile };

/** Opens a zip file that is in memory; entries are read one at a time, and a size that lies is an error. */
export function fromBufferPromise(bytes: Buffer): Promise<ZipFile> {
  const { promise, resolve, reject } = Promise.withResolvers<ZipFile>();
  fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
    error ? reject(error) : resolve(zip),
  );
  return promise;
}
