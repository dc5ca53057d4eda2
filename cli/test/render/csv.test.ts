import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCsv } from '../../src/render/render-csv.ts';
import { table } from '../../src/render/view.ts';

interface Row {
  code: string;
  note: string | null;
  area: number | null;
}

const rendered = (rows: readonly Row[], simulated = false) =>
  renderCsv({
    simulated,
    language: 'vi',
    table: table<Row>({
      rows,
      columns: [
        { key: 'code', words: { vi: 'Mã', en: 'Code' }, value: ({ code }) => code },
        { key: 'note', words: { vi: 'Ghi chú', en: 'Note' }, value: ({ note }) => note, wide: true },
        { key: 'area', words: { vi: 'Diện tích', en: 'Area' }, type: 'number', value: ({ area }) => area },
      ],
    }),
  });

test('CSV begins with the mark that Excel needs, and its lines end as RFC 4180 says', () => {
  expect(rendered([{ code: '00364', note: null, area: 80.5 }])).toBe('\ufeffcode,note,area\r\n00364,,80.5\r\n');
});

test.each([
  { note: 'a,b', cell: '"a,b"' },
  { note: 'a;b', cell: '"a;b"' },
  { note: 'say "hi"', cell: '"say ""hi"""' },
  { note: 'two\nlines', cell: '"two\nlines"' },
  { note: ' blank ', cell: '" blank "' },
  { note: '=1+1', cell: "'=1+1" },
  { note: '+84', cell: "'+84" },
  { note: '-1', cell: "'-1" },
  { note: '@cmd', cell: "'@cmd" },
  { note: '=HYPERLINK("x","y")', cell: '"\'=HYPERLINK(""x"",""y"")"' },
  { note: '\t=1', cell: "'\t=1" },
])('the text $note becomes $cell', ({ note, cell }) => {
  expect(rendered([{ code: 'x', note, area: null }])).toBe(`\ufeffcode,note,area\r\nx,${cell},\r\n`);
});

test('a negative number stays a number', () => {
  expect(rendered([{ code: 'x', note: null, area: -1 }])).toContain('x,,-1\r\n');
});

test('every row of simulated data says so', () => {
  expect(rendered([{ code: 'x', note: null, area: null }], true)).toBe(
    '\ufeffcode,note,area,simulated\r\nx,,,Dữ liệu mô phỏng\r\n',
  );
});

/** Takes one line of CSV apart as RFC 4180 says. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );

test('whatever a text is, it comes back from its cell, and no spreadsheet runs it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', ';', '\n', ' ', 'a', 'ờ') }),
      (note) => {
        const line = rendered([{ code: 'x', note, area: 7 }]).slice('\ufeffcode,note,area\r\n'.length, -2);
        const [code, cell = '', area] = cellsOf(line);
        expect([code, area]).toEqual(['x', '7']);
        expect(cell.replace(/^'(?=[=+\-@])/, '')).toBe(note);
        expect(cell).not.toMatch(/^[=+\-@]/);
      },
    ),
  );
});
