import type { Gap, GapList, GapTotal, RolledUp } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { procurementViewTexts as texts } from '../texts/procurement.ts';
import { itemIn, lineIn, moneyReasonIn } from './procurement-words.ts';

/** What is missing: every gap, sums by kind, sums by where they belong, and what is not known. */
export function gapsAnswer(list: GapList & { rollup: RolledUp[] | null }): Answer {
  const gaps = gapsTable(list.gaps);
  const sections: Section[] = [
    {
      is: 'facts',
      facts: [
        { words: heads.asOf, value: list.asOf, type: 'date' },
        { words: heads.units, value: list.units, type: 'number' },
      ],
    },
    totalsTable(list.totals),
    ...(list.rollup === null ? [] : [rollupTable(list.rollup)]),
    gaps,
    ...(list.unknown.length === 0 ? [] : [unknownTable(list.unknown)]),
  ];
  return {
    data: list,
    view: { simulated: list.simulated, sections, main: gaps },
  };
}

const gapsTable = (rows: readonly Gap[]) =>
  table<Gap>({
    title: texts.gaps,
    rows,
    most: 20,
    columns: [
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'unitName', words: heads.unitName, value: ({ unitName }) => unitName },
      { key: 'item', words: texts.item, value: ({ item }) => itemIn(item) },
      { key: 'quantity', words: texts.quantity, type: 'number', value: ({ quantity }) => quantity },
      { key: 'standard', words: heads.standard, keep: true, value: ({ standards }) => standards.join(', ') },
      { key: 'budgetLine', words: texts.budgetLine, value: ({ budgetLine }) => lineIn(budgetLine) },
      { key: 'priceCeiling', words: texts.price, type: 'number', value: ({ priceCeiling }) => priceCeiling },
      { key: 'amount', words: texts.amount, type: 'number', value: ({ amount }) => amount },
      { key: 'ordered', words: texts.ordered, type: 'number', value: ({ pending }) => pending.ordered, wide: true },
      { key: 'received', words: texts.received, type: 'number', value: ({ pending }) => pending.received, wide: true },
      { key: 'reason', words: heads.reason, value: ({ priceReason }) => moneyReasonIn(priceReason), wide: true },
      { key: 'source', words: heads.source, value: ({ source }) => source, wide: true },
    ],
  });

const sums = [
  { key: 'item', words: texts.item, value: ({ item }: GapTotal) => itemIn(item) },
  { key: 'quantity', words: texts.quantity, type: 'number', value: ({ quantity }: GapTotal) => quantity },
  { key: 'amount', words: texts.amount, type: 'number', value: ({ amount }: GapTotal) => amount },
  { key: 'withoutPrice', words: texts.withoutPrice, type: 'number', value: (row: GapTotal) => row.withoutPrice },
] as const;

const totalsTable = (rows: readonly GapTotal[]) => table<GapTotal>({ title: texts.totals, rows, columns: [...sums] });

const rollupTable = (rows: readonly RolledUp[]) =>
  table<RolledUp>({
    title: texts.rolledUp,
    rows,
    columns: [
      { key: 'key', words: texts.key, keep: true, value: ({ key }) => key ?? texts.onlyUnknown },
      { key: 'name', words: heads.name, value: ({ name }) => name },
      ...sums,
    ],
  });

const unknownTable = (rows: GapList['unknown']) =>
  table<GapList['unknown'][number]>({
    title: texts.unknown,
    rows,
    columns: [
      { key: 'standard', words: heads.standard, keep: true, value: ({ standard }) => standard },
      { key: 'item', words: texts.item, value: ({ item }) => itemIn(item) },
      { key: 'units', words: heads.units, type: 'number', value: ({ units }) => units },
    ],
  });
