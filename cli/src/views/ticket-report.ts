import { fill, type ReportBehind, type TicketReport, type Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { type Column, type Facts, type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { causeClassWords, reportTexts as texts } from '../texts/reports.ts';
import { clockIn } from './ticket-clocks.ts';

type Counts = TicketReport['totals'];
type UnitRow = TicketReport['units'][number];
type ClassRow = TicketReport['classes'][number];
type ModelRow = TicketReport['models'][number];
type ClockRow = TicketReport['clocks'][number];
type AgeRow = TicketReport['ageing'][number];

/** What became of tickets in a period; the table by units is the one for spreadsheets. */
export function ticketReportAnswer(data: TicketReport & { docx: string | null }): Answer {
  const units = unitTable(data.units);
  const sections: Section[] = [
    factsOf(data),
    totalsTable(data.totals),
    classTable(data.classes),
    clockTable(data.clocks),
    ageTable(data.ageing),
    modelTable(data.models),
    units,
    ...(data.behind === null ? [] : [behindTable(data.behind)]),
    { is: 'lines', lines: notesOf(data) },
  ];
  return { data, view: { simulated: data.simulated, sections, main: units } };
}

/** A period as people call it. */
function periodWords({ kind, from }: TicketReport['period']): Words {
  const [year = '', month = ''] = from.split('-');
  const params = { year, month: Number(month), quarter: Math.ceil(Number(month) / 3) };
  const words = kind === 'month' ? texts.month : texts.quarter;
  return { vi: fill(words.vi, params), en: fill(words.en, params) };
}

const factsOf = ({ period, asOf, unit, unitName, docx }: TicketReport & { docx: string | null }): Facts => ({
  is: 'facts',
  facts: [
    { words: texts.period, value: periodWords(period) },
    { words: heads.asOf, value: asOf, type: 'date' },
    { words: heads.unit, value: unit === null ? texts.whole : `${unitName ?? ''} (${unit})`.trim() },
    ...(docx === null ? [] : [{ words: texts.written, value: docx }]),
  ],
});

function notesOf({ complete, causeClasses, calendarUnknown }: TicketReport): Words[] {
  const { source, validFrom } = causeClasses;
  const said = (words: Words, params: Parameters<typeof fill>[1]): Words => ({
    ...{ vi: fill(words.vi, params), en: fill(words.en, params) },
  });
  return [
    ...(complete ? [] : [texts.running]),
    ...(calendarUnknown === 0 ? [] : [said(texts.calendarUnknown, { count: calendarUnknown })]),
    said(texts.classesBy, { source, validFrom }),
  ];
}

const countNames = [
  ...['openBefore', 'opened', 'cameBack', 'closed', 'rejected', 'openAtEnd', 'reopened'],
] as const satisfies readonly (keyof Counts)[];

const countColumns = <Row extends Counts>(): Column<Row>[] =>
  countNames.map((key) => ({ key, words: texts[key], type: 'number', value: (row) => Number(row[key]) }));

const totalsTable = (totals: Counts) =>
  table<Counts>({ title: texts.totals, rows: [totals], columns: countColumns<Counts>() });

const unitTable = (rows: readonly UnitRow[]) =>
  table<UnitRow>({
    title: texts.units,
    rows,
    most: 30,
    columns: [
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'name', words: heads.unitName, value: ({ name }) => name ?? texts.noUnit },
      { key: 'depth', words: texts.depth, type: 'number', value: ({ depth }) => depth },
      ...countColumns<UnitRow>(),
      { key: 'repairKept', words: texts.kept, type: 'number', value: ({ repairKept }) => repairKept },
      { key: 'repairBroken', words: texts.broken, type: 'number', value: ({ repairBroken }) => repairBroken },
      { key: 'median', words: texts.repairMedian, type: 'number', value: ({ repair }) => repair.median },
      { key: 'p90', words: texts.repairP90, type: 'number', value: ({ repair }) => repair.p90 },
    ],
  });

const classTable = (rows: readonly ClassRow[]) =>
  table<ClassRow>({
    title: texts.classes,
    rows,
    columns: [
      { key: 'class', words: texts.class, value: (row) => causeClassWords[row.class] },
      { key: 'opened', words: texts.opened, type: 'number', value: ({ opened }) => opened },
      { key: 'closed', words: texts.closed, type: 'number', value: ({ closed }) => closed },
      { key: 'openAtEnd', words: texts.openAtEnd, type: 'number', value: ({ openAtEnd }) => openAtEnd },
      { key: 'basis', words: texts.basis, type: 'number', value: ({ repair }) => repair.count },
      { key: 'median', words: texts.repairMedian, type: 'number', value: ({ repair }) => repair.median },
      { key: 'p90', words: texts.repairP90, type: 'number', value: ({ repair }) => repair.p90 },
      { key: 'wholeMedian', words: texts.wholeMedian, type: 'number', value: ({ whole }) => whole.median },
      { key: 'wholeP90', words: texts.wholeP90, type: 'number', value: ({ whole }) => whole.p90 },
    ],
  });

const clockTable = (rows: readonly ClockRow[]) =>
  table<ClockRow>({
    title: texts.clocks,
    rows,
    columns: [
      { key: 'clock', words: heads.name, value: ({ clock }) => clockIn(clock) },
      { key: 'kept', words: texts.kept, type: 'number', value: ({ kept }) => kept },
      { key: 'broken', words: texts.broken, type: 'number', value: ({ broken }) => broken },
      { key: 'unset', words: texts.unset, type: 'number', value: ({ unset }) => unset },
      { key: 'overdueOpen', words: texts.overdueOpen, type: 'number', value: ({ overdueOpen }) => overdueOpen },
      { key: 'median', words: texts.repairMedian, type: 'number', value: ({ spent }) => spent.median, wide: true },
    ],
  });

/** Days as `2–7` or `91+`. */
const daysIn = ({ fromDays, toDays }: Pick<AgeRow, 'fromDays' | 'toDays'>): string =>
  toDays === null ? `${fromDays}+` : `${fromDays}–${toDays}`;

const ageTable = (rows: readonly AgeRow[]) =>
  table<AgeRow>({
    title: texts.ageing,
    rows,
    columns: [
      { key: 'days', words: texts.days, value: daysIn },
      { key: 'count', words: texts.tickets, type: 'number', value: ({ count }) => count },
    ],
  });

const modelTable = (rows: readonly ModelRow[]) =>
  table<ModelRow>({
    title: texts.models,
    rows,
    most: 10,
    columns: [
      { key: 'model', words: texts.model, value: ({ model }) => model ?? texts.unknownModel },
      { key: 'failures', words: texts.failures, type: 'number', value: ({ failures }) => failures },
      { key: 'devices', words: texts.devices, type: 'number', value: ({ devices }) => devices },
      { key: 'rate', words: texts.rate, type: 'number', value: ({ rate }) => rate },
      { key: 'few', words: texts.few, value: ({ few }) => (few ? texts.yes : null) },
    ],
  });

const behindTable = (rows: readonly ReportBehind[]) =>
  table<ReportBehind>({
    title: texts.behind,
    rows,
    columns: [
      { key: 'part', words: texts.part, value: ({ part }) => wordsOf(part) },
      { key: 'of', words: texts.of, value: ({ of }) => of },
      { key: 'figure', words: texts.figure, value: ({ figure }) => wordsOf(figure) },
      { key: 'count', words: heads.count, type: 'number', value: ({ tickets }) => tickets.length },
      { key: 'tickets', words: texts.tickets, keep: true, value: ({ tickets }) => tickets.join(' ') },
    ],
  });

const wordsOf = (name: string): Words | string =>
  name in texts ? texts[name as keyof typeof texts] : name === 'repair' ? texts.basis : name;
