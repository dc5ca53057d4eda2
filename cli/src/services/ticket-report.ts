import { ExpectedError, TicketReport } from '@motcua/contract';
import type { Session } from '../session.ts';
import { connect, type HubFlags, withQuery } from './connect.ts';
import { writePaperFile } from './write-paper-file.ts';

interface ReportFlags extends HubFlags {
  month?: string | undefined;
  quarter?: string | undefined;
  unit?: string | undefined;
  explain: boolean;
  docx?: string | undefined;
  'as-of'?: string | undefined;
}

/** A city's tickets of a quarter take a while to be read. */
const timeoutMs = 60_000;

/** The report of a month or quarter, and as a paper too where a file is named; E_REPORT_PERIOD unless one of both is said. */
export async function ticketReport(
  session: Session,
  { month, quarter, unit, explain, docx, ...flags }: ReportFlags,
): Promise<TicketReport & { docx: string | null }> {
  const period = month ?? quarter;
  const both = month !== undefined && quarter !== undefined;
  if (period === undefined || both)
    throw new ExpectedError('E_REPORT_PERIOD', {
      where: '--month|--quarter',
      value: both ? `${month} ${quarter}` : '',
    });
  const hub = await connect(session, flags);
  const path = withQuery('/v1/reports/tickets', { period, unit, asOf: flags['as-of'], explain });
  const report = await hub.ask({ path, timeoutMs }, TicketReport);
  if (docx === undefined) return { ...report, docx: null };
  const { ticketReportPaper } = await import('../papers/ticket-report.ts');
  return { ...report, docx: await writePaperFile(docx, ticketReportPaper(report)) };
}
