import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The wall clock of one process, which a test may set. */
export interface ProcessClock {
  /** Environment for the process. */
  env: Readonly<Record<string, string>>;
  /** Sets its clock so many milliseconds ahead of this machine's (or behind). */
  setAhead: (ms: number) => void;
}

/** A clock for a process that is about to be started; it begins right. */
export function processClock(folder: string, name: string): ProcessClock {
  const file = join(folder, `${name}.clock`);
  const setAhead = (ms: number) => {
    writeFileSync(`${file}.new`, String(ms));
    renameSync(`${file}.new`, file);
  };
  setAhead(0);
  const loaded = pathToFileURL(join(import.meta.dirname, 'jumping-clock.mjs')).href;
  return { env: { NODE_OPTIONS: `--import=${loaded}`, MOTCUA_TEST_CLOCK_FILE: file }, setAhead };
}
