import { describe, expect, test } from 'vitest';
import { applyChanges, type Grid, type ImportPlan, plainGrid, planImport, sortInstallation } from '../../src/index.ts';
import { smallRegister } from './register.ts';

type Row = readonly (string | number | boolean | Date | null)[];
const asOf = '2026-06-30';
const given = (grids: readonly Grid[]) => ({
  grids,
  path: 'x.xlsx',
  installation: smallRegister,
  asOf,
  language: 'en' as const,
});
const plan = (rows: readonly Row[], more: Partial<Grid> = {}) =>
  planImport(given([{ ...plainGrid('TB', rows), ...more }]));
const heads = ['Mã ĐV', 'Mã TS', 'Loại TB', 'S/N', 'Nguyên giá', 'Tình trạng'];
const verdicts = ({ rows }: ImportPlan) =>
  rows.map(({ row, verdict, errors }) => [row, verdict, ...errors.map(({ cell, code }) => `${cell} ${code}`)]);

describe('a list of devices', () => {
  test('gives each row a verdict with the number that Excel shows', () => {
    const { plan: found } = plan([
      ['DANH SÁCH THIẾT BỊ'],
      [],
      heads,
      ['00040', '00040-PC-01', 'Máy tính', null, null, null],
      ['Phường Phú Hòa', 'TS-1', 'Máy in', 'X1', '12.500.000', 'Tốt'],
      ['00041', '00040-PC-01b', 'Máy in', null, null, null],
    ]);
    expect({ headerRow: found.headerRow, rows: verdicts(found), totals: found.totals }).toEqual({
      headerRow: 3,
      rows: [
        [4, 'same'],
        [5, 'create'],
        [6, 'create'],
      ],
      totals: { create: 2, update: 0, same: 1, error: 0 },
    });
    expect(found.rows[1]).toMatchObject({ unit: '00040', tag: 'TS-1' });
    expect(found.rows[1]?.changes).toContainEqual({ field: 'cost', from: null, to: 12_500_000 });
  });

  test.each([
    { why: 'a code that lost its zeros', row: [40, 'T', 'Máy in'], code: 'A2 E_IMPORT_ZEROS_LOST' },
    { why: 'the same as text', row: ['40', 'T', 'Máy in'], code: 'A2 E_IMPORT_ZEROS_LOST' },
    { why: 'a tag that lost its zeros', row: ['00041', 7, 'Máy in'], code: 'B2 E_IMPORT_ZEROS_LOST' },
    {
      why: 'a name that two units have',
      row: ['Phường Quang Trung', 'T', 'Máy in'],
      code: 'A2 E_IMPORT_UNIT_AMBIGUOUS',
    },
    { why: 'no such unit', row: ['99999', 'T', 'Máy in'], code: 'A2 E_IMPORT_UNIT_UNKNOWN' },
    { why: 'no unit', row: [null, 'T', 'Máy in', 'S'], code: 'A2 E_IMPORT_UNIT_MISSING' },
    { why: 'no tag', row: ['00040', null, 'Máy in'], code: 'B2 E_IMPORT_TAG_MISSING' },
    { why: 'no kind', row: ['00040', 'T1', null], code: 'C2 E_IMPORT_KIND_MISSING' },
    { why: 'an error value', row: ['00040', 'T', 'Máy in', '#N/A'], code: 'D2 E_IMPORT_CELL_ERROR' },
    { why: 'TCVN3 in a cell', row: ['00040', 'T', 'Máy in', 'm¸y'], code: 'D2 E_IMPORT_LEGACY_TEXT' },
    { why: 'VNI in the cell of the kind', row: ['00040', 'T', 'Maùy in'], code: 'C2 E_IMPORT_LEGACY_TEXT' },
    { why: 'a boolean cost', row: ['00040', 'T', 'Máy in', null, true], code: 'E2 E_IMPORT_MONEY' },
  ])('refuses $why in its cell', ({ row, code }) => {
    const { plan: found, changes } = plan([heads, row]);
    expect(verdicts(found)).toEqual([[2, 'error', code]]);
    expect(changes).toEqual([]);
  });

  test('a loan that ends before it begins is refused where its end stands', () => {
    const loan = ['Mã ĐV', 'Mã TS', 'Loại TB', 'Mượn từ ngày', 'Mượn đến ngày'];
    const { plan: found } = plan([loan, ['00040', 'T', 'Máy in', '1/2/2026', '31/1/2026']]);
    expect(verdicts(found)).toEqual([[2, 'error', 'E2 E_IMPORT_LOAN_ENDS_FIRST']]);
  });

  test('a header in the last column that a sheet can have is read like any other', () => {
    const far = (text: string, row: Row): Row => [...row, ...Array<null>(16_384 - row.length - 1).fill(null), text];
    const { plan: found } = plan([far('Ghi chú', ['Mã ĐV', 'Mã TS', 'Loại TB']), far('xa', ['00040', 'T', 'Máy in'])]);
    expect(found.mapping.at(-1)).toMatchObject({ column: 'XFD', field: 'note' });
    expect(found.rows[0]?.changes).toContainEqual({ field: 'note', from: null, to: 'xa' });
  });

  test.each([
    { title: ['UBND QUẬN ĐỐNG ĐA', 'ỦY BAN NHÂN DÂN PHƯỜNG PHÚ HOÀ'], unit: '00040', why: 'a letterhead' },
    { title: ['UBND quận Hà Đông', 'Đơn vị: Phường Phú Hoà'], unit: '00040', why: 'what "Đơn vị:" says' },
    { title: ['Phường Phú Hoà', 'Xã Liên Hà'], unit: null, why: 'two units beside each other name none' },
  ])('the unit of rows that name none comes from the title: $why', ({ title, unit }) => {
    const { rows } = plan([...title.map((text) => [text]), ['Mã TS', 'Loại TB', 'S/N'], ['T', 'Máy in', 'S']]).plan;
    expect(rows[0]?.unit).toBe(unit);
  });

  test('names the code that lost its zeros, and the units that share a name', () => {
    const { rows } = plan([heads, [40, 'T', 'Máy in'], ['Phường Quang Trung', 'U', 'Máy in']]).plan;
    expect(rows.map(({ errors }) => errors[0]?.message)).toEqual([
      expect.stringContaining('00040'),
      expect.stringMatching(/00041 .*09550/),
    ]);
  });

  test('a name with its owner behind it says which of two units is meant', () => {
    const { rows } = plan([heads, ['Phường Quang Trung, quận Hà Đông', 'T', 'Máy in']]).plan;
    expect(rows[0]).toMatchObject({ verdict: 'create', unit: '09550' });
  });

  test('two rows with one tag name each other', () => {
    const { rows } = plan([heads, ['00040', 'T-1', 'Máy in'], ['00041', 't-1', 'Máy in']]).plan;
    expect(rows.map(({ errors }) => errors[0]?.message)).toEqual([
      expect.stringContaining('row 3'),
      expect.stringContaining('row 2'),
    ]);
  });

  test('a tag at another unit is a move: a period of its own, and the days before stay as they were', () => {
    const { plan: found, changes } = plan([heads, ['00041', '00040-PC-01', 'Máy tính']]);
    expect(found.rows[0]).toMatchObject({
      verdict: 'update',
      changes: [{ field: 'unit', from: '00040', to: '00041' }],
    });
    const after = applyChanges(smallRegister, changes).devices.filter(({ tag }) => tag === '00040-PC-01');
    expect(after.map(({ unit, place, validFrom, validTo }) => [unit, place, validFrom, validTo])).toEqual([
      ['00040', '00040-P1', '2022-06-30', asOf],
      ['00041', '00041-P1', asOf, null],
    ]);
  });

  test('a blank cell and a dash keep what the register has', () => {
    expect(plan([heads, ['00040', '00040-PC-01', null, '-', '', ' \u00a0']]).plan.totals.same).toBe(1);
  });

  test('sums, section titles, numbering, signatures and a header that stands twice are no records', () => {
    const { rows, skipped } = plan([
      heads,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['I. Máy tính'],
      ['00040', 'T-1', 'Máy in', null, 1, 'Tốt'],
      heads,
      ['00040', 'T-2', 'Máy in', null, 1, 'Tốt'],
      ['Tổng cộng', null, null, null, 2, null],
      [],
      ['Người lập biểu', null, null, 'Thủ trưởng đơn vị'],
      ['Nguyễn Văn A', null, null, 'Trần B'],
    ]).plan;
    expect(rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      [4, 'create'],
      [6, 'create'],
    ]);
    expect(skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'numbering'],
      [3, 'section'],
      [5, 'header'],
      [7, 'sum'],
      [9, 'signature'],
      [10, 'signature'],
    ]);
  });

  test('formulas: the cached value counts, none is an error, one that reaches outside is never trusted', () => {
    const rows: Row[] = [
      heads,
      ['00040', 'T-1', 'Máy in', 'S', 5],
      ['00040', 'T-2', 'Máy in', 'S', null],
      ['00040', 'T-3', 'Máy in', 'S', 7],
    ];
    const formulas = new Map([
      ['1,4', '2+3'],
      ['2,4', '2+3'],
      ['3,4', '[1]Sheet1!A1'],
    ]);
    expect(verdicts(plan(rows, { formulas }).plan)).toEqual([
      [2, 'create'],
      [3, 'error', 'E3 E_IMPORT_FORMULA_EMPTY'],
      [4, 'error', 'E4 E_IMPORT_FORMULA_OUTSIDE'],
    ]);
  });

  test('a unit merged over several rows is meant in each; a merged cost is nobody knows whose', () => {
    const rows: Row[] = [heads, ['00040', 'T-1', 'Máy in', 'S', 5], [null, 'T-2', 'Máy in', 'R', null]];
    const down = (left: number) => ({ top: 1, bottom: 2, left, right: left });
    expect(verdicts(plan(rows, { merges: [down(0)] }).plan)).toEqual([
      [2, 'create'],
      [3, 'create'],
    ]);
    expect(verdicts(plan(rows, { merges: [down(0), down(4)] }).plan)[1]).toEqual([
      3,
      'error',
      'E3 E_IMPORT_MERGED_COST',
    ]);
  });

  test('a header in two rows, cost in millions, and the unit in the title', () => {
    const { plan: found } = plan(
      [
        ['UBND PHƯỜNG PHÚ HOÀ'],
        ['STT', 'Thông tin thiết bị', null, null, 'Nguyên giá (triệu đồng)'],
        [null, 'Mã TS', 'Tên TB', 'SL', null],
        [1, 'T-1', 'Máy in Canon LBP 2900', 1, '12,5'],
        [2, 'T-2', 'Máy tính', 3, 10],
      ],
      { merges: [{ top: 1, bottom: 1, left: 1, right: 3 }] },
    );
    expect({ headerRows: found.headerRows, rows: verdicts(found) }).toEqual({
      headerRows: [2, 3],
      rows: [
        [4, 'create'],
        [5, 'error', 'D5 E_IMPORT_QUANTITY'],
      ],
    });
    expect(found.rows[0]).toMatchObject({
      unit: '00040',
      changes: expect.arrayContaining([
        { field: 'model', from: null, to: 'Canon LBP 2900' },
        { field: 'cost', from: null, to: 12_500_000 },
      ]),
    });
  });

  test('what the sender or --map says of a column comes before what its header sounds like', () => {
    const rows: Row[] = [
      ['Đơn vị', 'Số vào sổ', 'Loại', 'Ghi chú'],
      ['00040', 'T-1', 'Máy in', 'x'],
    ];
    const mappings = { flags: new Map([['ghi chu', 'ignore']]), remembered: new Map([['so vao so', 'tag']]) };
    const { plan: found } = planImport({ ...given([plainGrid('TB', rows)]), mappings });
    expect(found.mapping.map(({ column, field, by }) => `${column} ${field} ${by}`)).toEqual([
      'A unit header',
      'B tag remembered',
      'C kind header',
    ]);
    expect(found.ignored).toEqual([{ column: 'D', header: 'Ghi chú' }]);
  });

  test('the visible sheet that fits best is read, and all are named', () => {
    const list = plainGrid('Danh sách', [heads, ['00040', 'T-1', 'Máy in']]);
    const grids = [plainGrid('Bìa', [['Báo cáo']]), { ...list, name: 'Cũ', hidden: true }, list];
    const { plan: found } = planImport(given(grids));
    expect([found.sheet, found.sheets.map(({ name, headerRow }) => [name, headerRow])]).toEqual([
      'Danh sách',
      [
        ['Bìa', null],
        ['Cũ', 1],
        ['Danh sách', 1],
      ],
    ]);
    expect(() => planImport({ ...given(grids), sheet: 'X' })).toThrow(
      expect.objectContaining({ code: 'E_IMPORT_NO_SHEET' }),
    );
  });

  test.each([
    { why: 'no header', rows: [['a', 'b']], code: 'E_IMPORT_NO_HEADER' },
    { why: 'an empty sheet', rows: [], code: 'E_IMPORT_NO_HEADER' },
    { why: 'headers in TCVN3', rows: [['M· tµi s¶n', 'Lo¹i thiÕt bÞ']], code: 'E_IMPORT_LEGACY_TEXT' },
    { why: 'headers in VNI', rows: [['Maõ taøi saûn', 'Loaïi thieát bò']], code: 'E_IMPORT_LEGACY_TEXT' },
  ])('$why is an error of the file', ({ rows, code }) => {
    expect(() => plan(rows)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a list of units', () => {
  const unitHeads = ['Mã', 'Tên đơn vị', 'Diện tích', 'Số CBCC', 'Cấp trên'];

  test('updates, creates with the level of its like, and resolves owners by name', () => {
    const { plan: found, changes } = plan([
      unitHeads,
      ['00040', 'Phường Phú Hòa', '45,5', 6, 'Quận Đống Đa'],
      ['00050', 'Phường Mới', 40, 5, '006'],
    ]);
    expect(found.list).toBe('unit');
    expect(found.rows.map(({ verdict, unit, tag }) => [verdict, unit, tag])).toEqual([
      ['update', '00040', null],
      ['create', '00050', null],
    ]);
    const units = sortInstallation(applyChanges(smallRegister, changes)).units;
    expect(units.find(({ code }) => code === '00050')).toMatchObject({
      level: 'commune',
      unitType: 'phuong',
      parent: '006',
    });
  });

  test('refuses a short code, a unit above itself, and an owner that is none', () => {
    const { plan: found } = plan([
      unitHeads,
      ['41', 'Phường Quang Trung', 1, 1, '006'],
      ['006', 'Quận Đống Đa', 1, 1, '00040'],
      ['00099', 'Phường Lạ', 1, 1, 'Quận Không Có'],
    ]);
    expect(verdicts(found)).toEqual([
      [2, 'error', 'A2 E_IMPORT_ZEROS_LOST'],
      [3, 'error', 'E3 E_IMPORT_PARENT_CYCLE'],
      [4, 'error', 'E4 E_IMPORT_UNIT_UNKNOWN'],
    ]);
  });
});
