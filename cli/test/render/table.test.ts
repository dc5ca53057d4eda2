import { expect, test } from 'vitest';
import { painter } from '../../src/render/paint.ts';
import { renderTable } from '../../src/render/render-table.ts';
import { renderView } from '../../src/render/render-view.ts';
import { table } from '../../src/render/view.ts';
import { widthOf } from '../../src/render/width.ts';

interface Row {
  name: string;
  health: string;
  count: number | null;
}

const devices = (rows: readonly Row[], most?: number) =>
  table<Row>({
    rows,
    ...(most === undefined ? {} : { most }),
    columns: [
      { key: 'name', words: { vi: 'Tên', en: 'Name' }, value: ({ name }) => name },
      { key: 'count', words: { vi: 'Số', en: 'No.' }, type: 'number', value: ({ count }) => count },
      { key: 'health', words: { vi: 'Tình trạng', en: 'Health' }, type: 'health', value: ({ health }) => health },
    ],
  });

const plain = { language: 'vi', columns: null, wide: false, paint: painter(false) } as const;
const rows = [
  { name: 'Máy in quầy 1', health: 'down', count: 1200 },
  { name: 'Máy quét', health: 'unknown', count: null },
];

test('a table lines up letters with marks and puts numbers to the right', () => {
  expect(renderTable(devices(rows), plain)).toEqual([
    'Tên               Số  Tình trạng',
    'Máy in quầy 1  1.200  hỏng',
    'Máy quét           –  chưa rõ',
  ]);
});

test('a table is never wider than the terminal that can hold it', () => {
  for (const columns of [24, 30, 60]) {
    for (const line of renderTable(devices(rows), { ...plain, columns }))
      expect(widthOf(line)).toBeLessThanOrEqual(columns);
  }
});

test('colour is on the health only, and off without a terminal', () => {
  const [, down] = renderTable(devices(rows), { ...plain, language: 'en', paint: painter(true) });
  expect(down).toBe('Máy in quầy 1  1,200  \u001b[31mdown\u001b[39m');
});

test('a long table says how many rows it leaves out, and how to see them', () => {
  expect(renderTable(devices(rows, 1), plain).at(-1)).toBe('… còn 1 dòng; thêm -o wide để xem hết');
  expect(renderTable(devices(rows, 1), { ...plain, wide: true })).toHaveLength(3);
});

test('an empty table says that there is nothing', () => {
  expect(renderTable(devices([]), plain)).toEqual(['Không có gì.']);
});

test('a view of simulated data begins with the label in both languages', () => {
  const view = { simulated: true, sections: [devices(rows)] };
  expect(renderView(view, plain).split('\n')[0]).toBe('Dữ liệu mô phỏng');
  expect(renderView(view, { ...plain, language: 'en' }).split('\n')[0]).toBe('Dữ liệu mô phỏng (simulated data)');
});
