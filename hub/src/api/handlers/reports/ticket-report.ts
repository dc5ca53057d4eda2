import type { TicketReport } from '@motcua/contract';
import { parseAsOf } from '@motcua/inventory';
import { makeTicketReport, parseReportPeriod, reportCut } from '@motcua/policies';
import { z } from 'zod';
import { ticketQuestion } from '../../../reports/index.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { readList } from '../../read-list.ts';
import { requireUnit } from '../../require-unit.ts';

export const TicketReportQuery = z.looseObject({
  /** `2026-10` or `2026-Q3`. */
  period: z.string().min(1).max(40),
  /** A unit with everything below it. */
  unit: z.string().min(1).max(64).optional(),
  /** A day of the period at whose end its numbers are wanted. */
  asOf: z.string().max(40).optional(),
  /** Whether the tickets behind each number are wanted too. */
  explain: z.stringbool().default(false),
});

/** `GET /v1/reports/tickets`: what became of tickets in a period, as the log knew it at its end. */
export const showTicketReport: Handler = async (context, request): Promise<TicketReport> => {
  const { period: name, unit: code, asOf: day, explain } = parse(TicketReportQuery, request.query);
  const { calendars } = context;
  const { scope } = request;
  const period = parseReportPeriod(name);
  const asOf = day === undefined ? undefined : parseAsOf(day, 'asOf');
  const cut = reportCut(period, { now: context.now(), asOf });
  const question = await readList(context, request, async (db) => {
    const unit = code === undefined ? null : await requireUnit(db, { code, day: cut.asOf, scope });
    return ticketQuestion(db, { period, cut, unit, scope, calendars, explain });
  });
  return makeTicketReport(question);
};
