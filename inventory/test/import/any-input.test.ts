import { isExpected } from '@motcua/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, plainGrid, planImport, readRegisterSheets } from '../../src/index.ts';
import { type GridValue, readCsvGrid as read, readXlsxGrids } from './import-parts.ts';
import { smallRegister } from './register.ts';

const word = fc.constantFrom(
  'Mã ĐV',
  'Mã TS',
  'Loại',
  'S/N',
  'Nguyên giá',
  'Tổng cộng',
  '00040',
  '40',
  'Máy in',
  'T-1',
  '#REF!',
  '1.234',
  '-',
  'm¸y',
  'Cấp trên',
  'Mã',
  'Diện tích',
);
const cell = fc.oneof(
  word,
  word,
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: false }),
) as fc.Arbitrary<GridValue>;
const place = fc.nat({ max: 6 });

/** Whatever comes, it is a result or an error that says what to do. */
async function settles(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isExpected(error)) throw error;
  }
}

test('any grid gives a plan whose changes apply, or an expected error', async () => {
  const grid = fc.record({
    rows: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }),
    formulas: fc.array(fc.tuple(place, place, fc.string()), { maxLength: 3 }),
    merges: fc.array(fc.record({ top: place, left: place, bottom: place, right: place }), { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(grid, async ({ rows, formulas, merges }) => {
      const made = {
        ...plainGrid('s', rows),
        merges,
        formulas: new Map(formulas.map(([row, column, text]) => [`${row},${column}`, text])),
      };
      await settles(() => {
        const { plan, changes } = planImport({
          grids: [made],
          path: 'x',
          installation: smallRegister,
          asOf: '2026-06-30',
          language: 'vi',
        });
        applyChanges(smallRegister, changes);
        expect(plan.rows.every(({ verdict, errors }) => (verdict === 'error') === errors.length > 0)).toBe(true);
      });
      await settles(() =>
        readRegisterSheets(
          [
            { ...made, name: 'Thiết bị' },
            { ...made, name: 'Đơn vị' },
          ],
          { path: 'x', name: 'x' },
        ),
      );
    }),
    { numRuns: 40 },
  );
});

test('any bytes are a sheet or an expected error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      await settles(() => read(bytes, 'x.csv'));
      await settles(() => readXlsxGrids(bytes, 'x.xlsx'));
    }),
    { numRuns: 60 },
  );
});

test('what is written as CSV is read back, whatever separates it', () => {
  const unit = fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a', 'ờ', '0');
  const text = fc.string({ unit, minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', ';', '\t'),
      (rows, sign) => {
        const quoted = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(sign))
          .join('\r\n');
        expect(JSON.stringify(read(Buffer.from(quoted, 'utf8'), 'x.csv').rows)).toBe(JSON.stringify(rows));
      },
    ),
    { numRuns: 40 },
  );
});

test('a byte order mark is no part of the first header, and a line end within quotes ends no row', () => {
  const { rows } = read(Buffer.from('\ufeffMã TS;Ghi chú\r\n"A\nB";"x;""y"\r\n', 'utf8'), 'x.csv');
  expect(rows).toEqual([
    ['Mã TS', 'Ghi chú'],
    ['A\nB', 'x;"y'],
  ]);
});

test.each([
  { why: 'not UTF-8', bytes: [0x4d, 0xb8], code: 'E_IMPORT_NOT_UTF8' },
  { why: 'an open quotation mark', bytes: [0x22, 0x61], code: 'E_CSV_QUOTE_OPEN' },
])('$why is named', ({ bytes, code }) => {
  expect(() => read(Uint8Array.from(bytes), 'x.csv')).toThrow(expect.objectContaining({ code }));
});
