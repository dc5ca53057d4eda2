import type { WorkingTime } from '@motcua/policies';
import type { AgentSight, OutageSituation } from './outage-situation.ts';

const dayMs = 86_400_000;

/** Pure: whether a PC that was switched off in order has been away for so many whole working days that it is missed. */
export function isMissed(
  offSince: number,
  { now, hours, offWorkingDays: days }: { now: number; hours: WorkingTime | null; offWorkingDays: number },
): boolean {
  // So many working days are no fewer of the calendar, less the rest of the first: most need no reckoning.
  if (days === 0 || now - offSince < (days - 1) * dayMs) return false;
  if (hours === null) return now - offSince >= days * dayMs;
  return hours.between(offSince, now) >= days * hours.dayLength(offSince);
}

/** Pure: whether a PC was switched off in order, and is not missed yet: nothing is wrong with it. */
export const isAway = (
  { doubt, offSince = null, unit }: AgentSight,
  { now, settings: { offWorkingDays }, hoursOf }: Pick<OutageSituation, 'now' | 'settings' | 'hoursOf'>,
): boolean =>
  doubt === 'pc-off' && (offSince === null || !isMissed(offSince, { now, offWorkingDays, hours: hoursOf(unit) }));
