import {
  counterNeedWords,
  fill,
  type ReadinessReason,
  type ReadinessRow,
  readinessReasonWords,
  readinessWords,
  reasonText,
  type Words,
} from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { type Table, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { readinessTexts as texts } from '../texts/readiness.ts';

const bothOr = (words: Readonly<Record<string, Words>>, code: string): Words => words[code] ?? { vi: code, en: code };

/** Whether a counter can serve, in words. */
export const answerIn = (answer: string): Words => bothOr(readinessWords, answer);

/** One reason as a sentence, in both languages. */
function reasonIn({ code, about }: ReadinessReason): Words {
  const { vi, en } = bothOr(readinessReasonWords, code);
  const params = { about: about ?? '' };
  return { vi: fill(vi, params), en: fill(en, params) };
}

/** What makes the answer what it is; what else there is stands in the counter's own answer. */
const decidingIn = ({ answer, because }: ReadinessRow): Words =>
  joined(because.filter(({ says }) => says === answer).map(reasonIn));

const joined = (all: readonly Words[]): Words => ({
  vi: all.map(({ vi }) => vi).join('; '),
  en: all.map(({ en }) => en).join('; '),
});

/** Counters with why they cannot serve. */
export const countersTable = (rows: readonly ReadinessRow[], title?: Words): Table =>
  table<ReadinessRow>({
    ...(title && { title }),
    rows,
    columns: [
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'unitName', words: heads.name, value: ({ unitName }) => unitName },
      { key: 'answer', words: heads.answer, value: ({ answer }) => answerIn(answer) },
      { key: 'because', words: texts.why, value: decidingIn },
      { key: 'since', words: heads.since, type: 'instant', value: ({ since }) => since },
    ],
  });

/** A list of counters. */
export const countersAnswer = (data: { simulated: boolean; units: ReadinessRow[] }): Answer => ({
  data,
  view: { simulated: data.simulated, sections: [countersTable(data.units)] },
});

/** One counter and every reason. */
export const counterAnswer = (row: ReadinessRow): Answer => ({
  data: row,
  view: {
    simulated: row.simulated === true,
    sections: [
      {
        is: 'facts',
        facts: [
          { words: heads.unit, value: row.unit },
          { words: heads.name, value: row.unitName },
          { words: heads.answer, value: answerIn(row.answer) },
          { words: heads.since, value: row.since, type: 'instant' },
        ],
      },
      reasonsTable(row.because),
    ],
  },
});

const reasonsTable = (rows: readonly ReadinessReason[]): Table =>
  table<ReadinessReason>({
    rows,
    empty: texts.none,
    columns: [
      { key: 'code', words: texts.why, value: reasonIn },
      { key: 'need', words: texts.need, value: ({ need }) => (need === null ? null : bothOr(counterNeedWords, need)) },
      { key: 'able', words: texts.able, type: 'number', value: ({ able }) => able },
      { key: 'out', words: texts.out, type: 'number', value: ({ out }) => out },
      { key: 'unknown', words: texts.unknown, type: 'number', value: ({ unknown }) => unknown },
      { key: 'things', words: texts.things, value: thingsIn },
    ],
  });

const thingsIn = ({ things }: ReadinessReason): Words => {
  const one = (language: 'vi' | 'en') =>
    things
      .map(({ id, name, reasons }) => {
        const why = reasons.map((code) => reasonText(code, language)).join(', ');
        return why === '' ? (name ?? id) : `${name ?? id} (${why})`;
      })
      .join('; ');
  return { vi: one('vi'), en: one('en') };
};
