import { fill } from '@motcua/contract';
import type { Allocation, Move, Purchase, Unmet } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { procurementViewTexts as texts } from '../texts/procurement.ts';
import { becauseIn, itemIn, lineIn } from './procurement-words.ts';

/** What to move, what to buy, and what the money leaves. */
export function allocationAnswer(found: Allocation & { asOf: string; simulated: boolean }): Answer {
  const moves = movesTable(found.moves);
  return {
    data: found,
    view: {
      simulated: found.simulated,
      sections: [
        { is: 'facts', facts: [{ words: heads.asOf, value: found.asOf, type: 'date' }] },
        ...allocationSections(found, moves),
      ],
      main: moves,
    },
  };
}

/** The same as parts of another view. */
export function allocationSections(found: Allocation, moves = movesTable(found.moves)): Section[] {
  const { solver } = found.proof;
  const proved = { vi: fill(texts.proved.vi, { solver }), en: fill(texts.proved.en, { solver }) };
  return [
    totals(found),
    budgetsTable(found.budgets),
    moves,
    purchasesTable(found.purchases),
    unmetTable(found.unmet),
    { is: 'lines', lines: [proved] },
  ];
}

const totals = ({ totals: { moved, bought, unmet, amount } }: Allocation): Section => ({
  is: 'facts',
  facts: [
    { words: texts.moves, value: moved, type: 'number' },
    { words: texts.purchases, value: bought, type: 'number' },
    { words: texts.amount, value: amount, type: 'number' },
    { words: texts.unmet, value: unmet, type: 'number' },
  ],
});

const budgetsTable = (rows: Allocation['budgets']) =>
  table<Allocation['budgets'][number]>({
    title: texts.budgets,
    rows,
    columns: [
      { key: 'line', words: texts.budgetLine, value: ({ line }) => lineIn(line) },
      { key: 'amount', words: texts.amount, type: 'number', value: ({ amount }) => amount },
      { key: 'spent', words: texts.spent, type: 'number', value: ({ spent }) => spent },
      { key: 'left', words: texts.left, type: 'number', value: ({ left }) => left },
    ],
  });

const movesTable = (rows: readonly Move[]) =>
  table<Move>({
    title: texts.moves,
    rows,
    most: 20,
    columns: [
      { key: 'item', words: texts.item, value: ({ item }) => itemIn(item) },
      { key: 'quantity', words: texts.quantity, type: 'number', value: ({ quantity }) => quantity },
      { key: 'from', words: texts.from, keep: true, value: ({ from }) => from },
      { key: 'to', words: texts.to, keep: true, value: ({ to }) => to },
      { key: 'devices', words: texts.devices, value: ({ devices }) => devices.join(', ') },
      { key: 'distance', words: texts.distance, type: 'number', value: ({ distance }) => distance, wide: true },
      { key: 'because', words: texts.because, value: ({ because }) => becauseIn(because) },
    ],
  });

const purchasesTable = (rows: readonly Purchase[]) =>
  table<Purchase>({
    title: texts.purchases,
    rows,
    most: 20,
    columns: [
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'item', words: texts.item, value: ({ item }) => itemIn(item) },
      { key: 'quantity', words: texts.quantity, type: 'number', value: ({ quantity }) => quantity },
      { key: 'amount', words: texts.amount, type: 'number', value: ({ amount }) => amount },
      { key: 'budgetLine', words: texts.budgetLine, value: ({ budgetLine }) => lineIn(budgetLine) },
      { key: 'because', words: texts.because, value: ({ because }) => becauseIn(because), wide: true },
    ],
  });

const unmetTable = (rows: readonly Unmet[]) =>
  table<Unmet>({
    title: texts.unmet,
    rows,
    most: 20,
    columns: [
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'item', words: texts.item, value: ({ item }) => itemIn(item) },
      { key: 'quantity', words: texts.quantity, type: 'number', value: ({ quantity }) => quantity },
      { key: 'amount', words: texts.amount, type: 'number', value: ({ amount }) => amount },
      { key: 'because', words: texts.because, value: ({ because }) => becauseIn(because) },
    ],
  });
