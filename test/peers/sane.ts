import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scratchFolder } from './scratch.ts';

export interface Scanners extends AsyncDisposable {
  /** Value of SANE_CONFIG_DIR. */
  configDir: string;
  /** How many are plugged in; they are numbered from 0. */
  plug(count: number): Promise<void>;
  /** What reading from them ends with, such as SANE_STATUS_COVER_OPEN; `Default` is well. */
  setStatus(status: string): Promise<void>;
  /** Makes reading take minutes. */
  hang(): Promise<void>;
}

/** SANE's own test scanners, configured in a folder of their own; they are real drivers without a device. */
export async function startScanners({ count = 1 }: { count?: number } = {}): Promise<Scanners> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('sane'));
  await mkdir(join(folder.path, 'dll.d'));
  const state = { count, status: 'Default', slow: false };
  const change = async (to: Partial<typeof state>) => {
    Object.assign(state, to);
    await writeFile(join(folder.path, 'dll.conf'), state.count > 0 ? 'test\n' : '\n');
    await writeFile(join(folder.path, 'test.conf'), testConfiguration(state));
  };
  await change({});
  const owned = stack.move();
  return {
    configDir: folder.path,
    plug: (plugged) => change({ count: plugged }),
    setStatus: (status) => change({ status, slow: false }),
    hang: () => change({ slow: true }),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** At 1200 dpi with 200 ms for each piece, a page takes minutes. */
const testConfiguration = ({ count, status, slow }: { count: number; status: string; slow: boolean }): string => `
number_of_devices ${Math.max(1, count)}
read-status-code "${status}"
resolution ${slow ? '1200.0' : '50.0'}
read-delay ${slow}
read-delay-duration 200000
`;

/**
 * What a read shows, taken again while SANE's own test driver hangs in it: of 200 plain `scanimage -d test:0` whose
 * read ends with an error, 11 never come back (SANE 1.1.1, without anything of ours).
 */
export async function unlessDriverHangs<Shown>(
  read: () => Promise<Shown>,
  isHung: (shown: Shown) => boolean,
): Promise<Shown> {
  for (let tries = 1; tries < 5; tries += 1) {
    const shown = await read();
    if (!isHung(shown)) return shown;
  }
  return await read();
}
