import { kindRow, type ScanVerdict, type StocktakeHead, toDeviceKind, type Words } from '@motcua/contract';
import type { RegisterChange } from '@motcua/inventory';
import type { Answer } from '../answer.ts';
import { type Facts, type Section, table } from '../render/view.ts';
import type { ShownStocktake } from '../services/stocktake/stocktakes.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { outcomeWords, proposedWords, stocktakeStateWords, stocktakeTexts as texts } from '../texts/stocktake.ts';

type Head = StocktakeHead & { simulated: boolean };

/** A stock-take that began. */
export const startedAnswer = (data: Head): Answer => ({
  data,
  view: { simulated: data.simulated, sections: [headFacts(data)] },
});

const headFacts = (head: StocktakeHead): Facts => ({
  is: 'facts',
  facts: [
    { words: heads.number, value: head.id, type: 'number' },
    { words: heads.title, value: head.title },
    { words: heads.unit, value: head.unit },
    { words: heads.asOf, value: head.asOf, type: 'date' },
    { words: heads.state, value: stocktakeStateWords[head.state] },
    { words: texts.scans, value: head.scans, type: 'number' },
  ],
});

export const stocktakesAnswer = (data: { stocktakes: StocktakeHead[]; simulated: boolean }): Answer => ({
  data,
  view: {
    simulated: data.simulated,
    sections: [
      table<StocktakeHead>({
        rows: data.stocktakes,
        columns: [
          { key: 'id', words: heads.number, type: 'number', value: ({ id }) => id },
          { key: 'title', words: heads.title, value: ({ title }) => title },
          { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
          { key: 'asOf', words: heads.asOf, type: 'date', value: ({ asOf }) => asOf },
          { key: 'state', words: heads.state, value: ({ state }) => stocktakeStateWords[state] },
          { key: 'scans', words: texts.scans, type: 'number', value: ({ scans }) => scans },
          { key: 'startedBy', words: heads.who, value: ({ startedBy }) => startedBy },
        ],
      }),
    ],
  },
});

const kindWords = (kind: string | null): Words | null => (kind === null ? null : kindRow(toDeviceKind(kind)).words);

type Row = ShownStocktake['rows'][number];

/** What was found; exit 3 when anything is not as the books say. */
export function stocktakeAnswer(shown: ShownStocktake & { minutes?: string }): Answer {
  const { totals, rows, simulated, minutes } = shown;
  const main = table<Row>({
    rows,
    most: 60,
    columns: [
      { key: 'outcome', words: texts.outcome, value: ({ outcome }) => outcomeWords[outcome] },
      { key: 'tag', words: heads.tag, keep: true, value: ({ tag }) => tag },
      { key: 'kind', words: heads.kind, value: ({ kind }) => kindWords(kind) },
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'foundUnit', words: texts.unitNow, keep: true, value: ({ foundUnit }) => foundUnit },
      { key: 'foundPlace', words: texts.placeNow, keep: true, value: ({ foundPlace }) => foundPlace },
      { key: 'seenAt', words: texts.seen, type: 'instant', value: ({ seenAt }) => seenAt },
      { key: 'proposed', words: texts.proposal, value: ({ proposed }) => proposedWords[proposed] },
      { key: 'scannedBy', words: texts.person, value: ({ scannedBy }) => scannedBy, wide: true },
      { key: 'scannedAt', words: heads.time, type: 'instant', value: ({ scannedAt }) => scannedAt, wide: true },
    ],
  });
  const counts = Object.entries(outcomeWords).map(([key, words]) => ({
    ...{ words, value: totals[key as keyof typeof totals] ?? 0, type: 'number' as const },
  }));
  const facts = headFacts(shown);
  const written = minutes === undefined ? [] : [{ words: texts.minutes, value: minutes }];
  const sections: Section[] = [{ ...facts, facts: [...facts.facts, ...counts, ...written] }, main];
  const open = rows.some(({ outcome }) => outcome !== 'found');
  return { data: shown, view: { simulated, sections, main }, exit: open ? 3 : 0 };
}

/** What was scanned; exit 3 when a tag is unknown or of another unit. */
export function scansAnswer(data: { id: number; verdicts: ScanVerdict[]; simulated: boolean }): Answer {
  const odd = data.verdicts.some(({ outcome }) => outcome === 'unknownTag' || outcome === 'otherUnit');
  const counts = Object.entries(outcomeWords).map(([key, words]) => ({
    words,
    value: data.verdicts.filter(({ outcome }) => outcome === key).length,
    type: 'number' as const,
  }));
  return {
    data,
    view: { simulated: data.simulated, sections: [{ is: 'facts', facts: counts.filter(({ value }) => value > 0) }] },
    exit: odd ? 3 : 0,
  };
}

interface Applied {
  id: number;
  changes: readonly RegisterChange[];
  simulated: boolean;
  done: { id: number; at: string } | null;
}

/** What was recorded, or would be: exit 3 then. */
export function appliedStocktakeAnswer({ id, changes, simulated, done }: Applied): Answer {
  const devices = new Set(
    changes.flatMap((change) => ('row' in change && 'tag' in change.row ? [change.row.tag] : [])),
  );
  const undo = (language: 'vi' | 'en') => texts.undo[language].replace('{id}', String(done?.id));
  const sections: Section[] = [
    { is: 'facts', facts: [{ words: heads.devices, value: [...devices].join(', ') || null }] },
    ...(done === null ? [] : [{ is: 'lines' as const, lines: [{ vi: undo('vi'), en: undo('en') }] }]),
  ];
  return {
    data: { id, simulated, devices: [...devices], changes: changes.length, changeId: done?.id ?? null },
    view: { simulated, sections },
    exit: done === null && changes.length > 0 ? 3 : 0,
  };
}
