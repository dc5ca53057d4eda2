import { clockWords, fill, type TicketReport } from '@motcua/contract';
import { formatDong } from '@motcua/policies';
import { causeClassWords, reportTexts } from '../texts/reports.ts';
import type { Block, Paper } from './block.ts';
import { longDate } from './dates.ts';
import { reportPaperTexts as texts } from './report-texts.ts';
import { paperTexts } from './texts.ts';

const say = (text: string): Block => ({ is: 'text', text });

/** The report on tickets of a month or quarter, as a paper; what people think of it is left to them. */
export function ticketReportPaper(report: TicketReport): Paper {
  const { asOf, simulated, complete, unit, unitName, calendarUnknown } = report;
  const scope = unit === null ? texts.whole : `${unitName ?? ''} (${unit})`.trim();
  return {
    ...{ superior: paperTexts.superior, body: paperTexts.body, number: texts.number },
    ...{ placeAndDate: paperTexts.placeAndDate, marking: simulated ? paperTexts.simulated : null },
    blocks: [
      { is: 'title', text: texts.name },
      { is: 'summary', text: fill(texts.summary, { period: periodIn(report) }) },
      { is: 'summary', text: `(${fill(paperTexts.asOf, { date: longDate(asOf) })})` },
      { is: 'addressee', text: texts.to },
      say(fill(texts.scope, { unit: scope })),
      ...(complete ? [] : [say(texts.running)]),
      ...(calendarUnknown === 0 ? [] : [say(fill(texts.calendarUnknown, { count: calendarUnknown }))]),
      { is: 'heading', text: texts.totalsTitle },
      say(fill(texts.totals, numbersOf(report.totals))),
      ...classes(report),
      ...clocks(report),
      ...ageing(report),
      ...models(report),
      { is: 'heading', text: texts.commentsTitle },
      say(texts.comments),
      { is: 'signatures', recipients: texts.recipients, signer: texts.signer, name: texts.signerName },
      ...annex(report),
    ],
  };
}

const roman = ['I', 'II', 'III', 'IV'];

/** `tháng 10 năm 2026`, `quý III năm 2026`. */
function periodIn({ period: { kind, from } }: TicketReport): string {
  const [year = '', month = ''] = from.split('-');
  const quarter = roman[Math.ceil(Number(month) / 3) - 1];
  const words = kind === 'month' ? reportTexts.month.vi : reportTexts.quarter.vi;
  return fill(words, { month: Number(month), quarter, year: `${year}` }).replace('/', ' năm ');
}

const numbersOf = (totals: TicketReport['totals']): Record<string, string> =>
  Object.fromEntries(Object.entries(totals).map(([name, value]) => [name, formatDong(Number(value))]));

const minutes = (value: number | null): string => (value === null ? '-' : formatDong(value));
const numbered = (rows: readonly string[][]): string[][] => rows.map((cells, at) => [String(at + 1), ...cells]);

interface Layout {
  heads: readonly string[];
  widths: readonly number[];
  rows: readonly string[][];
}

const section = (title: string, { heads, widths, rows }: Layout, notes: readonly string[] = []): Block[] => [
  { is: 'heading', text: title },
  ...notes.map(say),
  rows.length === 0
    ? say(texts.none)
    : { is: 'table', heads, widths, rows: numbered(rows), right: heads.map((_, at) => at).slice(2) },
];

function classes({ classes: all, causeClasses: { source, validFrom } }: TicketReport): Block[] {
  const rows = all.map(({ class: name, opened, closed, openAtEnd, repair, whole }) => [
    ...[causeClassWords[name].vi, formatDong(opened), formatDong(closed), formatDong(openAtEnd)],
    ...[minutes(repair.median), minutes(repair.p90), minutes(whole.median)],
  ]);
  const layout = { heads: texts.classesHeads, widths: [12, 38, 17, 18, 17, 19, 22, 22], rows };
  return section(texts.classesTitle, layout, [
    fill(texts.classesNote, { source, validFrom: validFrom.split('-').reverse().join('/') }),
  ]);
}

function clocks({ clocks: all }: TicketReport): Block[] {
  const rows = all.map(({ clock, kept, broken, unset, overdueOpen }) => [
    ...[clockWords[clock].vi, formatDong(kept), formatDong(broken), share(kept, kept + broken)],
    ...[formatDong(unset), formatDong(overdueOpen)],
  ]);
  const layout = { heads: texts.clocksHeads, widths: [12, 33, 22, 22, 26, 24, 26], rows };
  return section(texts.clocksTitle, layout, [texts.clocksNote]);
}

/** `11,2%`; a dash where there is nothing to take a part of. */
const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1).replace('.', ',')}%`;

function ageing({ ageing: all }: TicketReport): Block[] {
  const rows = all.map(({ fromDays: from, toDays: to, count }) => [
    to === null ? fill(texts.daysMore, { from }) : fill(texts.days, { from, to }),
    formatDong(count),
  ]);
  return section(texts.ageingTitle, { heads: texts.ageingHeads, widths: [12, 90, 40], rows });
}

/** Models that a paper lists at most. */
const most = 10;

function models({ models: all }: TicketReport): Block[] {
  const rows = all
    .slice(0, most)
    .map(({ model, failures, devices, rate }) => [
      ...[model ?? texts.unknownModel, formatDong(failures), devices === null ? '-' : formatDong(devices)],
      rate === null ? '-' : String(rate).replace('.', ','),
    ]);
  const layout = { heads: texts.modelsHeads, widths: [12, 68, 25, 30, 30], rows };
  return section(texts.modelsTitle, layout, [texts.modelsNote]);
}

function annex({ units, asOf }: TicketReport): Block[] {
  if (units.length === 0) return [];
  const rows = units.map(({ unit, name, openBefore, opened, cameBack, closed, rejected, openAtEnd }) => [
    ...[unit ?? '', name ?? texts.noUnit],
    ...[openBefore, opened, cameBack, closed, rejected, openAtEnd].map(formatDong),
  ]);
  const right = [3, 4, 5, 6, 7, 8];
  return [
    { is: 'annex', text: fill(texts.annex, { date: longDate(asOf).toUpperCase() }) },
    { is: 'table', heads: texts.annexHeads, widths: [12, 18, 47, 15, 14, 14, 15, 14, 16], rows: numbered(rows), right },
  ];
}
