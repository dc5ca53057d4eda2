import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of this test's own, private as `mkdtemp` makes it; removed on disposal. */
export function scratchFolder(name: string): Disposable & { path: string } {
  const path = mkdtempSync(join(tmpdir(), `motcua-${name}-`));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}
