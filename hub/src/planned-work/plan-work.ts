import { ExpectedError, type PlannedWorkRequest } from '@motcua/contract';
import { defaultHours, makeWorkingTime, vietnamYears, type WorkingTime } from '@motcua/policies';
import { startOfDay, today } from '../time/today.ts';

/** Working days between the announcement of a stop of an online service and the stop: Decree 224/2026/NĐ-CP, Article 13.1a. */
const noticeDays = 7;

/** Longer than that it is no work but a state of things. */
const longestDays = 31;
const dayMs = 86_400_000;

/** What is announced, once it may be. */
export interface PlannedWork extends Omit<PlannedWorkRequest, 'stopsService'> {
  stopsService: boolean;
  noticeDays: number;
}

/** Pure: the work as it is announced now. Throws E_WORK_ABOUT, E_WORK_TIME, E_WORK_NOTICE. */
export function planWork(request: PlannedWorkRequest, { now, time }: { now: number; time: WorkingTime }): PlannedWork {
  const { unit, system, from, to, urgent } = request;
  if (unit === null && system === null) throw new ExpectedError('E_WORK_ABOUT');
  const [begins, ends] = [Date.parse(from), Date.parse(to)];
  if (ends <= begins || ends <= now || ends - begins > longestDays * dayMs)
    throw new ExpectedError('E_WORK_TIME', { from, to, days: longestDays });
  // What everybody uses is an online service.
  const stopsService = request.stopsService ?? system !== null;
  const have = workingDaysBetween(now, begins, time);
  if (stopsService && have < noticeDays && urgent === null)
    throw new ExpectedError('E_WORK_NOTICE', { days: noticeDays, have, earliest: earliestDay(now, time) });
  const times = { from: new Date(begins).toISOString(), to: new Date(ends).toISOString() };
  return { ...request, ...times, stopsService, noticeDays: have };
}

/** Whole working days after the day of one moment and before that of another: neither of the two counts. */
export function workingDaysBetween(announced: number, begins: number, time: WorkingTime): number {
  let days = 0;
  for (let day = startOfDay(announced) + dayMs; day < startOfDay(begins); day += dayMs)
    if (isWorkingDay(day, time)) days++;
  return days;
}

/** The first day on which a stop that is announced now may begin. */
function earliestDay(now: number, time: WorkingTime): string {
  let day = startOfDay(now) + dayMs;
  for (let left = noticeDays; left > 0; day += dayMs) if (isWorkingDay(day, time)) left--;
  return today(day);
}

const isWorkingDay = (day: number, time: WorkingTime): boolean => time.between(day, day + dayMs) > 0;

/** Days on which the state works: Monday to Friday without holidays, and those worked in exchange. */
export const stateDays = (): WorkingTime => makeWorkingTime({ hours: [defaultHours('')], years: vietnamYears });

/** How a work stands at a moment. */
export function stateOf(
  { from, to, cancelledAt }: { from: string; to: string; cancelledAt: string | null },
  now: number,
): 'planned' | 'active' | 'over' | 'cancelled' {
  if (cancelledAt !== null) return 'cancelled';
  if (now < Date.parse(from)) return 'planned';
  return now < Date.parse(to) ? 'active' : 'over';
}
