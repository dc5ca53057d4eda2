import { ExpectedError } from '@motcua/contract';
import type { IsoDate } from '@motcua/inventory';

/** A month or quarter in Vietnam; `[from, to)` in days, and the same in milliseconds since 1970. */
export interface ReportPeriod {
  name: string;
  kind: 'month' | 'quarter';
  from: IsoDate;
  to: IsoDate;
  begins: number;
  ends: number;
}

/** Reads `2026-10` or `2026-Q3`; throws E_REPORT_PERIOD. */
export function parseReportPeriod(value: string, where = 'period'): ReportPeriod {
  const [, year, quarter, month] = /^(20\d{2})-(?:Q([1-4])|(0[1-9]|1[0-2]))$/.exec(value) ?? [];
  if (year === undefined) throw new ExpectedError('E_REPORT_PERIOD', { where, value: value.slice(0, 40) });
  const first = quarter === undefined ? Number(month) - 1 : (Number(quarter) - 1) * 3;
  const after = first + (quarter === undefined ? 1 : 3);
  const day = (of: number) => new Date(Date.UTC(Number(year), of, 1)).toISOString().slice(0, 10);
  // Vietnam is seven hours ahead, all year.
  const start = (of: number) => Date.UTC(Number(year), of, 1, -7);
  const kind = quarter === undefined ? 'month' : 'quarter';
  return { name: value, kind, from: day(first), to: day(after), begins: start(first), ends: start(after) };
}

const dayMs = 86_400_000;

/** Up to when a report on a period looks: its end, or the end of a day in it, or now while it runs. E_REPORT_FUTURE, E_REPORT_AS_OF. */
export function reportCut(
  period: ReportPeriod,
  { now, asOf }: { now: number; asOf?: IsoDate | undefined },
): { knownAt: number; asOf: IsoDate; complete: boolean } {
  const { name, from, to, begins, ends } = period;
  if (now <= begins) throw new ExpectedError('E_REPORT_FUTURE', { period: name, from });
  if (asOf !== undefined && (asOf < from || asOf >= to))
    throw new ExpectedError('E_REPORT_AS_OF', { period: name, from, to, asOf });
  const wanted = asOf === undefined ? ends : Date.parse(`${asOf}T00:00:00+07:00`) + dayMs;
  const knownAt = Math.min(wanted, now);
  const last = new Date(knownAt - 1 + 7 * 3_600_000).toISOString().slice(0, 10);
  return { knownAt, asOf: last, complete: knownAt === ends };
}
