import type { TicketReport } from '@motcua/contract';
import { ageingOf } from './ageing.ts';
import { type CauseTable, causeClasses, causeTableOn, classifier } from './cause-classes.ts';
import { countAll } from './counts.ts';
import { explainReport } from './explain-report.ts';
import type { ReportPeriod, reportCut } from './report-period.ts';
import { spreadOf } from './spread.ts';
import { type ReportTicket, type TicketFigures, ticketFigures } from './ticket-figures.ts';
import { type ReportUnit, unitSums } from './unit-sums.ts';
import { worstModels } from './worst-models.ts';

/** All that a report on tickets depends on. */
export interface ReportQuestion {
  period: ReportPeriod;
  /** By `reportCut`. */
  cut: ReturnType<typeof reportCut>;
  unit: { code: string; name: string } | null;
  units: readonly ReportUnit[];
  tickets: readonly ReportTicket[];
  /** Devices of each model on the books on that day. */
  models: ReadonlyMap<string, number>;
  simulated: boolean;
  explain: boolean;
}

/** What became of tickets in a period, by unit, cause, age, model and clock. Pure. */
export function makeTicketReport(question: ReportQuestion): TicketReport {
  const { period, cut, unit, units, simulated, explain, models: onBooks } = question;
  const { knownAt, asOf, complete } = cut;
  const table = causeTableOn(asOf);
  const tickets = figuresOf(question, table);
  const ageing = ageingOf(tickets, knownAt);
  const models = worstModels(tickets, onBooks);
  return {
    simulated,
    period: { name: period.name, kind: period.kind, from: period.from, to: period.to },
    ...{ asOf, knownAt: new Date(knownAt).toISOString(), complete },
    ...{ unit: unit?.code ?? null, unitName: unit?.name ?? null },
    totals: countAll(tickets),
    classes: classRows(tickets),
    ageing: ageing.map(({ tickets: of, ...bucket }) => ({ ...bucket, count: of.length })),
    models: models.map(({ tickets: _, ...row }) => row),
    clocks: (['reaction', 'repair'] as const).map((clock) => clockRow(tickets, clock)),
    units: unitSums(tickets, units).map(({ rows, ...of }) => ({ ...of, ...unitRow(rows) })),
    calendarUnknown: tickets.filter(({ calendarKnown }) => !calendarKnown).length,
    causeClasses: { validFrom: table.validFrom, source: table.source },
    behind: explain ? explainReport({ tickets, ageing, models }) : null,
  };
}

function figuresOf({ tickets, period, cut }: ReportQuestion, table: CauseTable): TicketFigures[] {
  const span = { begins: period.begins, knownAt: cut.knownAt, classOf: classifier(table) };
  return tickets.flatMap((ticket) => ticketFigures(ticket, span) ?? []).toSorted((a, b) => a.number - b.number);
}

const repairOf = (tickets: readonly TicketFigures[]) => tickets.map(({ clocks }) => clocks.repair.spent);

const classRows = (tickets: readonly TicketFigures[]): TicketReport['classes'] =>
  causeClasses.map((name) => {
    const of = tickets.filter((ticket) => ticket.class === name);
    const done = of.filter((ticket) => ticket.done);
    const { opened, closed, openAtEnd } = countAll(of);
    const whole = spreadOf(done.map(({ clocks, waited }) => clocks.repair.spent + waited));
    return { class: name, opened, closed, openAtEnd, repair: spreadOf(repairOf(done)), whole };
  });

function clockRow(tickets: readonly TicketFigures[], clock: 'reaction' | 'repair'): TicketReport['clocks'][number] {
  const done = tickets.filter((ticket) => ticket.done);
  const count = (of: readonly TicketFigures[], outcome: string) =>
    of.filter(({ clocks }) => clocks[clock].outcome === outcome).length;
  return {
    ...{ clock, kept: count(done, 'kept'), broken: count(done, 'broken'), unset: count(done, 'unset') },
    overdueOpen: count(
      tickets.filter(({ openAtEnd }) => openAtEnd),
      'broken',
    ),
    spent: spreadOf(done.map(({ clocks }) => clocks[clock].spent)),
  };
}

function unitRow(tickets: readonly TicketFigures[]) {
  const done = tickets.filter((ticket) => ticket.done);
  const { kept: repairKept, broken: repairBroken } = clockRow(tickets, 'repair');
  return { ...countAll(tickets), repair: spreadOf(repairOf(done)), repairKept, repairBroken };
}
