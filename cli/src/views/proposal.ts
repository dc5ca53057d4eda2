import { fill, kindRow } from '@motcua/contract';
import {
  amountInWords,
  type Lot,
  lotCategories,
  methodWords,
  type ProposalBody,
  type ProposalLine,
  proposalStateWords,
} from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import type { ProposalView } from '../services/proposals.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { procurementViewTexts as texts } from '../texts/procurement.ts';
import { allocationSections } from './allocation.ts';
import { itemIn, lineIn, moneyReasonIn } from './procurement-words.ts';

type Shown = (ProposalView | { number: null; proposal: ProposalBody }) & { files?: string[] };

/** A proposal: what it buys and moves, its lots, what happened to it, and the papers that were written. */
export function proposalAnswer(shown: Shown): Answer {
  const { proposal, files = [] } = shown;
  const lines = linesTable(proposal.lines);
  return {
    data: { simulated: proposal.simulated, ...shown },
    view: {
      simulated: proposal.simulated,
      sections: [
        factsOf(shown),
        lines,
        lotsTable(proposal.lots),
        ...('events' in shown ? [devicesTable(shown), eventsTable(shown)] : []),
        ...allocationSections(proposal.allocation),
        ...(files.length === 0 ? [] : [filesSection(files)]),
      ],
      main: lines,
    },
  };
}

function factsOf(shown: Shown): Section {
  const { proposal } = shown;
  const words = amountInWords(proposal.allocation.totals.amount);
  return {
    is: 'facts',
    facts: [
      { words: heads.number, value: shown.number, type: 'number' },
      { words: heads.title, value: proposal.title },
      ...('state' in shown ? [{ words: heads.state, value: proposalStateWords[shown.state] }] : []),
      { words: heads.asOf, value: proposal.asOf, type: 'date' },
      { words: texts.amount, value: proposal.allocation.totals.amount, type: 'number' },
      { words: texts.inWords, value: words },
    ],
  };
}

const linesTable = (rows: readonly ProposalLine[]) =>
  table<ProposalLine>({
    title: texts.lines,
    rows,
    columns: [
      { key: 'item', words: texts.item, value: ({ item }) => kindRow(item).words },
      { key: 'quantity', words: texts.quantity, type: 'number', value: ({ quantity }) => quantity },
      { key: 'price', words: texts.price, type: 'number', value: ({ price }) => price },
      { key: 'amount', words: texts.amount, type: 'number', value: ({ amount }) => amount },
      { key: 'budgetLine', words: texts.budgetLine, value: ({ budgetLine }) => lineIn(budgetLine) },
      { key: 'norm', words: heads.source, value: ({ norm }) => norm },
    ],
  });

const lotsTable = (rows: readonly Lot[]) =>
  table<Lot>({
    title: texts.lots,
    rows,
    columns: [
      { key: 'category', words: texts.item, value: ({ category }) => lotCategories[category].words },
      { key: 'amount', words: texts.amount, type: 'number', value: ({ amount }) => amount },
      { key: 'alreadyBought', words: texts.alreadyBought, type: 'number', value: (lot) => lot.alreadyBought },
      {
        key: 'method',
        words: texts.method,
        value: ({ method, methodReason }) => (method === null ? moneyReasonIn(methodReason) : methodWords[method]),
      },
      { key: 'source', words: heads.source, value: ({ methodSource }) => methodSource },
    ],
  });

type Devices = ProposalView['devices'][number];

const devicesTable = ({ devices }: ProposalView) =>
  table<Devices>({
    title: texts.boughtDevices,
    rows: devices,
    most: 20,
    columns: [
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'item', words: texts.item, value: ({ item }) => itemIn(item) },
      { key: 'state', words: heads.state, value: ({ state }) => texts[state] },
      { key: 'tag', words: heads.tag, keep: true, value: ({ tag }) => tag },
    ],
  });

const eventsTable = ({ events }: ProposalView) =>
  table<ProposalView['events'][number]>({
    title: texts.events,
    rows: events,
    columns: [
      { key: 'at', words: heads.time, type: 'instant', value: ({ at }) => at },
      { key: 'actor', words: heads.who, value: ({ actor }) => actor },
      { key: 'event', words: heads.event, value: ({ type }) => texts.eventNames[type] },
      { key: 'data', words: heads.data, value: ({ data }) => JSON.stringify(data), wide: true },
    ],
  });

const filesSection = (files: readonly string[]): Section => ({
  is: 'lines',
  lines: files.map((path) => ({ vi: fill(texts.written.vi, { path }), en: fill(texts.written.en, { path }) })),
});
