import { ExpectedError } from '@motcua/contract';
import type { IsoDate } from '@motcua/inventory';
import { type Audit, type AuditQuestion, audit } from './audit.ts';

export const trendSteps = ['month', 'quarter', 'year'] as const;
export type TrendStep = (typeof trendSteps)[number];

const monthsIn: Record<TrendStep, number> = { month: 1, quarter: 3, year: 12 };
/** Days that one trend asks about at most. */
const most = 240;

export interface TrendPoint extends Pick<Audit, 'asOf' | 'units' | 'standards' | 'broken'> {
  /** Units with at least one standard not met. */
  lacking: number;
}

/** The same audit on several days, each by the standards then in force. */
export interface Trend {
  from: IsoDate;
  to: IsoDate;
  step: TrendStep;
  simulated: boolean;
  points: TrendPoint[];
}

/** Audits from a day to another, a step apart; the last day is always among them. E_TREND_INVALID when there is no such row of days. */
export function auditTrend(
  question: Omit<AuditQuestion, 'asOf' | 'all'>,
  { from, to, step = 'month' }: { from: IsoDate; to: IsoDate; step?: TrendStep },
): Trend {
  const points = trendDays({ from, to, step }).map((asOf): TrendPoint => {
    const { units, standards, broken, findings } = audit({ ...question, asOf });
    const lacking = findings.filter(({ answer, waiver }) => answer === 'not_met' && waiver === null);
    return { asOf, units, standards, broken, lacking: new Set(lacking.map(({ unit }) => unit)).size };
  });
  return { from, to, step, simulated: question.installation.simulated, points };
}

/** The days of a trend. A month that lacks the day of the first has its last day instead: 31/01, 28/02, 31/03. */
export function trendDays({ from, to, step }: { from: IsoDate; to: IsoDate; step: TrendStep }): IsoDate[] {
  if (to < from) throw new ExpectedError('E_TREND_INVALID', { from, to, most });
  const days: IsoDate[] = [];
  for (let count = 0; ; count += 1) {
    const day = monthsLater(from, count * monthsIn[step]);
    if (day >= to) break;
    if (days.length >= most) throw new ExpectedError('E_TREND_INVALID', { from, to, most });
    days.push(day);
  }
  return [...days, to];
}

function monthsLater(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
