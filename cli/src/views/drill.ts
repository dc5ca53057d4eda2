import { exit, fill, type Params, type Words } from '@motcua/contract';
import { type DrillResult, drillSteps, type RestoreTest, type Switchover } from '@motcua/infra';
import type { Answer } from '../answer.ts';
import { formatSecond } from '../render/cell.ts';
import { type Section, table } from '../render/view.ts';
import { drillFigures } from '../services/drill/drill-figures.ts';
import { evidenceTexts as texts } from '../texts/drill.ts';

const line = (words: Words, params: Params = {}): Section => ({
  is: 'lines',
  lines: [{ vi: fill(words.vi, params), en: fill(words.en, params) }],
});

const dash = '–';

/** What a drill showed; a lost report, a doubled effect or two primaries make it a failure; what counts is in the books. */
export function drillAnswer(result: DrillResult, file: string): Answer {
  const data = { ...result, rpoReports: result.lostReports, evidence: file };
  const figures = [
    ...outside(result),
    line(texts.what, whoOf(result)),
    ...drillFigures(result).map(([words, value]) => line(row(words, value))),
  ];
  const steps = table<DrillResult['steps'][number]>({
    rows: result.steps,
    columns: [
      { key: 'at', words: texts.at, type: 'instant', value: ({ at }) => at },
      { key: 'step', words: texts.step, keep: true, value: ({ step }) => drillSteps[step].what },
      { key: 'seconds', words: texts.seconds, type: 'number', value: ({ seconds }) => seconds },
    ],
  });
  const sections = [...figures, steps, line(texts.evidence, { file })];
  return { data, view: { simulated: result.simulated, sections }, exit: result.passed ? exit.ok : exit.failure };
}

const outside = ({ outsideWindow }: Pick<DrillResult, 'outsideWindow'>): Section[] =>
  outsideWindow === null ? [] : [line(texts.outside, { reason: outsideWindow.reason })];

const recordLine = ({ record }: { record: string | null }): Section =>
  record === null ? line(texts.unrecorded) : line(texts.record, { file: record });

const whoOf = ({ startedAt, seed, primary, standby, agents }: DrillResult): Params => ({
  ...{ startedAt: formatSecond(startedAt), seed, primary, standby, agents },
});

const row = (words: Words, value: string | number | null): Words => ({
  vi: `${words.vi}: ${value ?? dash}`,
  en: `${words.en}: ${value ?? dash}`,
});

/** That the database was handed over. */
export const switchoverAnswer = (data: Switchover): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      ...outside(data),
      line(texts.switched, { from: data.from, to: data.to, seconds: data.seconds }),
      recordLine(data),
    ],
  },
});

/** What a restore showed; a table that differs makes it 3. */
export function restoreAnswer(data: RestoreTest): Answer {
  const head = line(texts.restored, {
    ...{ backup: data.backup, host: data.host, tables: data.tables, rows: data.rows, seconds: data.seconds },
    count: data.differences.length,
  });
  const rows = table<RestoreTest['differences'][number]>({
    rows: data.differences,
    columns: [
      { key: 'table', words: texts.table, keep: true, value: (one) => one.table },
      { key: 'expected', words: texts.expected, type: 'number', value: (one) => one.expected?.rows ?? null },
      { key: 'found', words: texts.found, type: 'number', value: (one) => one.found?.rows ?? null },
    ],
  });
  const sections = [head, ...(data.differences.length === 0 ? [] : [rows]), recordLine(data)];
  return {
    data,
    view: { simulated: false, sections },
    exit: data.differences.length === 0 ? exit.ok : exit.changes,
  };
}
