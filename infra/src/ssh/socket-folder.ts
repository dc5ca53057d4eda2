import { mkdtempSync, rmSync } from 'node:fs';

/** A folder for the sockets of kept connections until this process ends; short, for their whole path may have 108 bytes. */
export function socketFolder(): string {
  const folder = mkdtempSync('/tmp/motcua-');
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  return folder;
}
