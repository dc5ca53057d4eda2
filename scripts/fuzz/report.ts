import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bug } from '../../agent/test/fuzz/run-target.ts';
import type { Row } from './run-all.ts';

/** The table at the end, for a person. */
export function summary(rows: readonly Row[]): string {
  const head = ['decoder', 'inputs', 'read', 'refused', 'bugs', 'slowest ms', 'seconds'];
  const cells = rows.map(({ target, read, refused, bugs, slowestMs, seconds }) => [
    target,
    ...[read + refused, read, refused, bugs.length].map((number) => number.toLocaleString('en')),
    slowestMs.toFixed(1),
    seconds.toFixed(1),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return [line(head), ...cells.map(line)].join('\n');
}

/** Keeps an input in a file, and says how to try it again. */
export function keepInput(folder: string, target: string, { seed, at, what, input }: Bug): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${target.replaceAll(/\W+/g, '-')}-${seed}-${at}.bin`);
  writeFileSync(file, Buffer.from(input, 'base64'));
  const again = `npm run fuzz -- --only '${target}' --seed ${seed} --from ${at} --count 1`;
  return `${target}: seed ${seed}, input ${at}: ${what}\n  kept in ${file}; again: ${again}`;
}
