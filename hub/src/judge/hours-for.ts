import type { WorkingTime } from '@motcua/policies';
import type { FaultSettings } from '../faults/settings.ts';
import type { Db } from '../store/index.ts';
import { nobody, unitPeriods } from '../store/tickets/clocks.ts';
import type { Calendars } from '../tickets/sla/calendars.ts';
import { hoursOf } from '../tickets/sla/unit-hours.ts';

/** Kinds that are in order or not at any hour: what carries a place, and what everybody uses. PCs of a place are off at night. */
const alwaysOn: ReadonlySet<string> = new Set(['router', 'switch', 'ups', 'system']);

interface Rules {
  settings: Pick<FaultSettings, 'officeHours'>;
  calendars: Calendars;
}

/** When a ticket of such a thing helps anybody: while its unit works; null for always. */
export async function hoursFor(
  db: Db,
  { unit, kind }: { unit: string; kind: string },
  rules: Rules,
): Promise<WorkingTime | null> {
  if (alwaysOn.has(kind)) return null;
  return (await hoursOfUnits(db, [unit], rules))(unit);
}

/** The hours of several units at once; null where every hour is one. */
export async function hoursOfUnits(
  db: Db,
  units: readonly string[],
  { settings, calendars }: Rules,
): Promise<(unit: string) => WorkingTime | null> {
  if (!settings.officeHours || units.length === 0) return () => null;
  const periods = await unitPeriods(db, units);
  const hours = new Map([...new Set(units)].map((unit) => [unit, hoursOf(periods.get(unit) ?? [nobody])]));
  return (unit) => calendars.of('counter', hours.get(unit) ?? hoursOf([nobody]));
}
