import type { Pack, Trend, TrendPoint } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { type Column, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { standardWords as words } from '../texts/standards.ts';

/** The same audit day by day: a column for each standard, with the units that do not meet it. */
export function trendAnswer(data: Trend, packs: readonly Pack[]): Answer {
  const ids = [...new Set(data.points.flatMap(({ standards }) => standards.map(({ id }) => id)))].sort();
  const main = table<TrendPoint>({
    title: words.trend,
    rows: data.points,
    columns: [
      { key: 'asOf', words: heads.asOf, type: 'date', value: ({ asOf }) => asOf },
      { key: 'units', words: heads.units, type: 'number', value: ({ units }) => units },
      { key: 'lacking', words: words.lacking, type: 'number', value: ({ lacking }) => lacking },
      { key: 'broken', words: heads.broken, type: 'number', value: ({ broken }) => broken.devices },
      ...ids.map(column),
    ],
  });
  const names = packs.map(({ name, version }) => `${name} ${version}`).join(', ');
  return {
    data,
    view: {
      simulated: data.simulated,
      sections: [{ is: 'facts', facts: [{ words: heads.pack, value: names }] }, main],
      main,
    },
  };
}

/** Null where the standard is not in force. */
const column = (id: string): Column<TrendPoint> => ({
  key: id,
  words: { vi: id, en: id },
  type: 'number',
  value: ({ standards }) => standards.find((row) => row.id === id)?.notMet ?? null,
});
