import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { launch, makeHome } from './support/launch.ts';

const home = makeHome();
const demo = ['-f', 'demo:hanoi-2022-06-30', '--as-of', '2022-06-30'];
const run = (line: readonly string[], env = {}) => launch(line, { home, env });

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('motcua audit', () => {
  test("gives Hanoi's published figures, and the exit code of violations", async () => {
    const { code, stdout, stderr } = await run(['audit', ...demo, '-o', 'json']);
    const result = JSON.parse(stdout);
    const notMet = Object.fromEntries(
      result.standards.map((row: { id: string; notMet: number }) => [row.id, row.notMet]),
    );
    expect({ code, stderr, units: result.units, simulated: result.simulated, broken: result.broken }).toEqual({
      code: 3,
      stderr: '',
      units: 627,
      simulated: true,
      broken: { devices: 128, units: 112 },
    });
    expect(notMet).toMatchObject({ 'OSS-AREA-40': 70, 'OSS-PC-1': 39, 'OSS-SCAN-1': 60, 'OSS-CITPC': 400 });
    expect(Object.keys(result.findings[0]).toSorted()).toEqual(
      ['answer', 'have', 'reason', 'shortfall', 'source', 'standard', 'unit', 'unitName', 'waiver', 'want'].toSorted(),
    );
  });

  test('says in every form that the data is simulated', async () => {
    const [table, csv, yaml] = await Promise.all(
      ['table', 'csv', 'yaml'].map((output) => run(['audit', ...demo, '-o', output])),
    );
    expect(table?.stdout).toMatch(/^Dữ liệu mô phỏng \(simulated data\)\n/);
    expect(csv?.stdout.split('\r\n')[1]).toMatch(/,Dữ liệu mô phỏng$/);
    expect(yaml?.stdout).toMatch(/^simulated: true$/m);
  });

  test('gives the same answers from an export as from its source', async () => {
    const exported = await run(['export', '-f', 'demo:hanoi-2022-06-30', '-o', 'yaml']);
    const file = join(home, 'tất cả.yaml');
    writeFileSync(file, exported.stdout);
    const [fromFile, fromDemo] = await Promise.all([
      run(['audit', '-f', file, '--as-of', '2022-06-30', '-o', 'json']),
      run(['audit', ...demo, '-o', 'json']),
    ]);
    expect(fromFile.stdout).toBe(fromDemo.stdout);
    expect(fromFile.code).toBe(3);
  });

  test('refuses a file in an old encoding instead of reading nonsense from it', async () => {
    const file = join(home, 'tcvn3.yaml');
    writeFileSync(file, Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xd0, 0x20, 0xb8]));
    expect(await run(['audit', '-f', file])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('not UTF-8'),
    });
  });

  test('names the line and column of a fault in a file', async () => {
    const file = join(home, 'bad.yaml');
    writeFileSync(
      file,
      'apiVersion: motcua.vn/v1\nkind: Installation\nmetadata: { name: x }\nspec: { simulated: perhaps }\n',
    );
    const { code, stdout, stderr } = await run(['audit', '-f', file]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/bad\.yaml:4:\d+: /);
  });
});

test('motcua standard explain shows the facts and the devices they were counted from', async () => {
  const { code, stdout } = await run(['standard', 'explain', 'OSS-PC-1', '--unit', '00040', ...demo, '-o', 'json']);
  const { unit, answer, facts } = JSON.parse(stdout);
  expect({ code, unit, answer }).toEqual({ code: 0, unit: { code: '00040', name: 'Phường Đồng Xuân' }, answer: 'met' });
  expect(facts).toContainEqual(
    expect.objectContaining({ name: 'count.pc', value: 5, origin: expect.objectContaining({ of: 'devices' }) }),
  );
});

test('motcua standard test runs the examples of every pack', async () => {
  const { code, stdout } = await run(['standard', 'test', '-o', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ failed: 0 });
});

test('motcua unit list is sorted as Vietnamese is', async () => {
  const { stdout } = await run(['unit', 'list', ...demo, '--level', 'district', '-o', 'json']);
  const names = JSON.parse(stdout).units.map(({ name }: { name: string }) => name);
  expect(names).toHaveLength(30);
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi', { numeric: true }).compare));
});
