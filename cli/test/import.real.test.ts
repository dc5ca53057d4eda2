import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer } from '../../test/peers/index.ts';
import { readWorkbook } from '../src/workbook/read-workbook.ts';
import { launch, makeHome } from './support/launch.ts';

const home = makeHome();
const folder = join(home, 'tệp');
const demo = ['-f', 'demo:hanoi-2022-06-30', '--as-of', '2026-06-30'];
const run = (line: readonly string[]) => launch(line, { home });
const python = (...args: string[]) => execFileSync('/usr/bin/python3', args, { encoding: 'utf8' });

interface Row {
  row: number;
  verdict: string;
  unit: string | null;
  tag: string | null;
  changes: { field: string; to: unknown }[];
  errors: { cell: string; code: string }[];
}

async function dryRun(file: string, more: readonly string[] = []) {
  const { code, stdout } = await run(['import', join(folder, file), ...demo, '--dry-run', '-o', 'json', ...more]);
  const plan = JSON.parse(stdout);
  const rows = (plan.rows as Row[]).map(({ row, verdict, unit, tag, errors }) => [
    row,
    verdict,
    unit,
    tag,
    errors.map((error) => `${error.cell} ${error.code.replace('E_IMPORT_', '')}`).join(', '),
  ]);
  return { code, plan, rows };
}

describeWithPeer(['openpyxl'], 'motcua import of workbooks that openpyxl wrote', () => {
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    python(join(import.meta.dirname, 'support', 'make-workbooks.py'), folder);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test("gives every row of a ward's messy list its verdict", async () => {
    const { code, plan, rows } = await dryRun('phuong.xlsx');
    expect(rows).toEqual([
      [8, 'update', '00001', '00001-PC-01', ''],
      [9, 'create', '00001', 'TS-2', ''],
      [10, 'error', null, 'TS-3', 'B10 ZEROS_LOST'],
      [11, 'error', null, 'TS-4', 'G11 MONEY, I11 DATE, B11 UNIT_AMBIGUOUS'],
      [12, 'error', '00004', 'TS-5', 'G12 FORMULA_EMPTY, C12 TAG_TWICE'],
      [
        13,
        'error',
        '00004',
        'TS-5',
        'D13 KIND_UNKNOWN, F13 YEAR, G13 MONEY, H13 CHOICE_UNKNOWN, I13 CELL_ERROR, C13 TAG_TWICE',
      ],
      [14, 'update', '00004', '00001-PC-02', ''],
    ]);
    expect({ code, headerRow: plan.headerRow, totals: plan.totals, unmapped: plan.unmapped }).toEqual({
      code: 1,
      headerRow: 5,
      totals: { create: 1, update: 2, same: 0, error: 4 },
      unmapped: [{ column: 'J', header: 'Màu' }],
    });
    expect(plan.skipped.map(({ row, reason }: { row: number; reason: string }) => `${row} ${reason}`)).toEqual([
      '6 numbering',
      '7 section',
      '15 sum',
      '17 signature',
      '18 signature',
    ]);
    expect(plan.rows[6].changes).toEqual([{ field: 'unit', from: '00001', to: '00004' }]);
  });

  test('writes the verdicts into a copy that keeps what was there, never into the file itself', async () => {
    const before = readFileSync(join(folder, 'phuong.xlsx'));
    const copy = join(folder, 'phuong.bao-cao.xlsx');
    await dryRun('phuong.xlsx', ['--report', copy]);
    expect(readFileSync(join(folder, 'phuong.xlsx')).equals(before)).toBe(true);
    const read = `import openpyxl,sys,json; s=openpyxl.load_workbook(sys.argv[1]).active; print(json.dumps([[s['C9'].value, s['B4'].value, s['G15'].value, len(s.merged_cells.ranges)], s['K5'].value, s['K8'].value, s['K10'].value]))`;
    const [kept, head, updated, wrong] = JSON.parse(python('-c', read, copy));
    expect(kept).toEqual(['TS-2', 'Đơn vị sử dụng'.normalize('NFD'), '=SUM(G8:G14)', 10]);
    expect([head, updated, wrong]).toEqual([
      'Result',
      expect.stringContaining('update: serial'),
      expect.stringContaining('00004'),
    ]);
    const again = await run(['import', join(folder, 'phuong.xlsx'), ...demo, '--dry-run', '--report', copy]);
    expect({ code: again.code, stderr: again.stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('exists already'),
    });
  });

  test('reads what is hidden and names it, fills merged units, counts in millions, follows no formula outside', async () => {
    const { plan, rows } = await dryRun('an.xlsx');
    expect(rows).toEqual([
      [3, 'create', '00007', 'T-1', ''],
      [4, 'create', '00007', 'T-2', ''],
      [5, 'error', '00007', 'T-3', 'G5 FORMULA_OUTSIDE'],
      [6, 'error', '00007', 'T-4', 'G6 FORMULA_OUTSIDE'],
      [7, 'error', '00007', 'T-5', 'G7 FORMULA_OUTSIDE'],
      [8, 'error', '00007', 'T-6', 'E8 MONEY'],
    ]);
    expect(plan.hidden).toEqual({ rows: [4], columns: ['B'] });
    expect(plan.rows[1].changes).toEqual(
      expect.arrayContaining([
        { field: 'cost', from: null, to: 9_900_000 },
        { field: 'note', from: null, to: 'x y' },
        { field: 'status', from: null, to: 'in_stock' },
      ]),
    );
  });

  test('takes a code as Excel shows it, by the format of its cell', async () => {
    const { plan, rows } = await dryRun('dinh-dang.xlsx');
    expect(rows).toEqual([
      [2, 'create', '00004', 'T-1', ''],
      [3, 'error', null, 'T-2', 'A3 ZEROS_LOST'],
    ]);
    expect(plan.rows[0].changes).toContainEqual({ field: 'serial', from: null, to: '000077' });
  });

  test('a list of units', async () => {
    const { code, plan, rows } = await dryRun('don-vi.xlsx');
    expect({ code, list: plan.list, rows }).toEqual({
      code: 1,
      list: 'unit',
      rows: [
        [2, 'update', '00001', null, ''],
        [3, 'error', '4', null, 'A3 ZEROS_LOST'],
        [4, 'create', '09999', null, ''],
      ],
    });
  });

  test('what --map said once is known of the same sender afterwards', async () => {
    const first = await dryRun('phuong.xlsx', ['--sender', '00001', '--map', 'Màu=room']);
    const second = await dryRun('phuong.xlsx', ['--sender', '00001']);
    const other = await dryRun('phuong.xlsx');
    const by = ({ plan }: typeof first) => plan.mapping.find(({ column }: { column: string }) => column === 'J')?.by;
    expect([by(first), by(second), by(other)]).toEqual(['flag', 'remembered', undefined]);
  });

  test.each([
    ['bomb.xlsx', 'E_WORKBOOK_TOO_LARGE'],
    ['strings.xlsx', 'E_WORKBOOK_TOO_LARGE'],
    ['many.xlsx', 'E_WORKBOOK_TOO_LARGE'],
    ['rows.xlsx', 'E_WORKBOOK_UNREADABLE'],
    ['corner.xlsx', 'E_WORKBOOK_UNREADABLE'],
    ['damaged.xlsx', 'E_WORKBOOK_UNREADABLE'],
    ['lying.xlsx', 'E_WORKBOOK_UNREADABLE'],
    ['old.xls', 'E_WORKBOOK_OLD_FORMAT'],
    ['locked.xlsx', 'E_WORKBOOK_ENCRYPTED'],
    ['text.xlsx', 'E_WORKBOOK_UNREADABLE'],
    ['empty.xlsx', 'E_WORKBOOK_UNREADABLE'],
    ['letter.xlsx', 'E_IMPORT_FORMAT'],
    ['page.csv', 'E_IMPORT_FORMAT'],
    ['tcvn3.csv', 'E_IMPORT_NOT_UTF8'],
    ['none.xlsx', 'E_FILE_NOT_FOUND'],
  ])('%s is refused as %s', async (file, code) => {
    await expect(readWorkbook(join(folder, file))).rejects.toMatchObject({ code });
  });

  test('a workbook in TCVN3 is refused with its encoding', async () => {
    expect(await run(['import', join(folder, 'tcvn3.xlsx'), ...demo, '--dry-run'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/TCVN3[\s\S]*UniKey/),
    });
  });

  test('the template says how codes are kept, offers lists, and imports as nothing', async () => {
    const file = join(folder, 'mau.xlsx');
    await run(['import', 'template', file, ...demo, '--lang', 'vi']);
    const read = `import openpyxl,sys,json; b=openpyxl.load_workbook(sys.argv[1]); s=b.worksheets[0]; print(json.dumps([b.sheetnames, len(s.data_validations.dataValidation), s['B50'].number_format]))`;
    expect(JSON.parse(python('-c', read, file))).toEqual([['DANH SÁCH THIẾT BỊ', 'Hướng dẫn', 'Danh mục'], 3, '@']);
    const { code, plan } = await dryRun('mau.xlsx');
    expect([code, plan.rows, plan.skipped[0].reason, plan.unmapped]).toEqual([0, [], 'example', []]);
  });
});
