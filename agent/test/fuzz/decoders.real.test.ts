import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fuzzTargets as badDecoders } from './bad-decoders.ts';
import { inputsOf } from './input.ts';
import type { Tally } from './run-target.ts';
import { fuzzTargets } from './targets/index.ts';

const root = join(import.meta.dirname, '../../..');
const keep = mkdtempSync(join(tmpdir(), 'motcua-fuzz-'));
afterAll(() => rmSync(keep, { recursive: true, force: true }));

type Row = Tally & { target: string };

/** Runs what `npm run fuzz` runs. */
const fuzz = (...args: string[]): Promise<{ code: number; rows: Row[]; stderr: string }> =>
  new Promise((resolve) => {
    const line = [join(root, 'scripts/fuzz.ts'), '--keep', keep, '--json', ...args];
    const child = execFile(process.execPath, line, { maxBuffer: 2 ** 26 }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, rows: stdout === '' ? [] : JSON.parse(stdout).rows, stderr }),
    );
  });

describe('20,000 damaged answers are read or refused by name, soon, and nothing is thrown', () => {
  const count = 20_000;
  let rows: Row[];
  beforeAll(async () => {
    ({ rows } = await fuzz('--seed', '20220630', '--count', String(count)));
  });

  test.each(fuzzTargets)('$name', ({ name }) => {
    const { bugs, read, refused } = rows.find(({ target }) => target === name) as Row;
    expect(bugs).toEqual([]);
    expect(read + refused).toBe(count);
    // The damage is neither harmless nor total.
    expect(Math.min(read, refused)).toBeGreaterThan(count / 100);
  });
});

describe('a decoder that breaks its promise is found: one that', () => {
  let ended: Awaited<ReturnType<typeof fuzz>>;
  beforeAll(async () => {
    const module = join(import.meta.dirname, 'bad-decoders.ts');
    ended = await fuzz('--module', module, '--count', '600', '--hang-ms', '3000', '--memory-mb', '32');
  });

  const row = (name: string) => ended.rows.find(({ target }) => target === name) as Row;

  test.each([
    { name: 'throws', what: 'RangeError: out of its depth' },
    { name: 'throws later', what: 'ended the program: SyntaxError' },
    { name: 'loops', what: 'no end within 3000 ms' },
    { name: 'never answers', what: 'no end within 3000 ms' },
    { name: 'eats memory', what: 'ended the program: Error: Worker terminated due to reaching memory limit' },
    { name: 'grows', what: '1000002 characters out of' },
  ])('$name', ({ name, what }) => {
    const [bug] = row(name).bugs;
    expect(bug?.what).toContain(what);
    const target = badDecoders.find((candidate) => candidate.name === name);
    const again = inputsOf({ corpus: target?.corpus ?? [] })(bug?.seed ?? 0, bug?.at ?? 0);
    expect(bug?.input).toBe(Buffer.from(again).toString('base64'));
  });

  test('and the run ends with 1, its inputs kept, while what is good is done to its end', () => {
    expect(ended.code).toBe(1);
    expect(row('good')).toMatchObject({ bugs: [] });
    expect(row('good').read + row('good').refused).toBe(600);
    const [kept = ''] = readdirSync(keep).filter((name) => name.startsWith('loops-'));
    expect(readFileSync(join(keep, kept))[0]).toBe(0x7a);
    expect(ended.stderr).toMatch(/loops: seed 1, input \d+: .*\n {2}kept in .*npm run fuzz -- --only 'loops' --seed 1/);
  });
});
