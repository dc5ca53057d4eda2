import { type Health, type Language, say } from '@motcua/contract';
import { valueTexts } from '../texts/values.ts';
import { formatCell } from './cell.ts';
import { fitWidths } from './layout.ts';
import type { Paint, Painter } from './paint.ts';
import type { Column, Table } from './view.ts';
import { pad, truncate, widthOf } from './width.ts';

/** How a person reads: language, room, colours. */
export interface Style {
  language: Language;
  columns: number | null;
  wide: boolean;
  paint: Painter;
}

const healthPaint: Readonly<Record<Health, Paint>> = {
  ok: 'green',
  degraded: 'yellow',
  down: 'red',
  unknown: 'magenta',
};

/** A table as lines that fit the terminal. */
export function renderTable(table: Table, style: Style): string[] {
  const { language, wide, columns: available, paint } = style;
  const columns = table.columns.filter((column) => wide || column.wide !== true) as Column<unknown>[];
  const rows = table.rows as readonly unknown[];
  const shown = wide || table.most === undefined ? rows : rows.slice(0, table.most);
  if (shown.length === 0) return [paint(say(table.empty ?? valueTexts.none, language), 'dim')];
  const heads = columns.map(({ words }) => words[language]);
  const cells = shown.map((row) => columns.map(({ value, type = 'text' }) => formatCell(value(row), type, language)));
  const natural = heads.map((head, index) => Math.max(...[head, ...cells.map((row) => row[index] ?? '')].map(widthOf)));
  const rigid = columns.map(({ type, keep }) => type === 'number' || keep === true);
  const widths = fitWidths({ natural, available, rigid });
  const line = (texts: readonly string[], paintCell: (text: string, index: number) => string) =>
    texts
      .map((text, index) => {
        const width = widths[index] ?? 0;
        const cut = truncate(text, width);
        const side = columns[index]?.type === 'number' ? 'left' : 'right';
        // Trailing blanks wrap on a narrow terminal.
        const padded = index === texts.length - 1 && side === 'right' ? cut : pad(cut, width, side);
        return paintCell(padded, index);
      })
      .join('  ');
  const left = rows.length - shown.length;
  return [
    line(heads, (text) => paint(text, 'bold')),
    ...cells.map((row, at) => line(row, (text, index) => paintHealth(text, columns[index], shown[at], paint))),
    ...(left > 0 ? [paint(say(valueTexts.more, language, { count: left }), 'dim')] : []),
  ];
}

function paintHealth(text: string, column: Column<unknown> | undefined, row: unknown, paint: Painter): string {
  if (column?.type !== 'health') return text;
  const tone = healthPaint[column.value(row) as Health];
  return tone === undefined ? text : paint(text, tone);
}
