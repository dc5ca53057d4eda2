import { isValidOn, type Unit } from '@motcua/inventory';
import type { ReportPeriod, ReportQuestion, ReportTicket, reportCut } from '@motcua/policies';
import { covers, type Scope, subtree } from '../access/index.ts';
import { type Db, loadTitle, loadUnits } from '../store/index.ts';
import { nobody, unitPeriods } from '../store/tickets/clocks.ts';
import { type DeviceModels, deviceModels, seenModels } from '../store/tickets/device-models.ts';
import { type KnownTicket, ticketsOfPeriod } from '../store/tickets/period-tickets.ts';
import { type Calendars, serviceOf } from '../tickets/sla/calendars.ts';
import { hoursOf } from '../tickets/sla/unit-hours.ts';

interface Asked {
  period: ReportPeriod;
  cut: ReturnType<typeof reportCut>;
  /** Null: every unit of the scope. */
  unit: Unit | null;
  scope: Scope;
  calendars: Calendars;
  explain: boolean;
}

/** Everything that a report on tickets depends on, read from the store: nothing of what came after its moment. */
export async function ticketQuestion(db: Db, asked: Asked): Promise<ReportQuestion> {
  const { period, cut, unit, scope, calendars, explain } = asked;
  const all = await loadUnits(db);
  const mine = (code: string) => covers(scope, code);
  const below = unit === null ? null : subtree(all, { roots: [unit.id], day: cut.asOf });
  const meant = (code: string) => mine(code) && (below === null || below.codes.has(code));
  const span = { begins: new Date(period.begins).toISOString(), knownAt: new Date(cut.knownAt).toISOString() };
  const known = (await ticketsOfPeriod(db, span)).filter(({ ticket }) => meant(ticket.unit));
  const models = await deviceModels(db, { day: cut.asOf, counts: meant });
  const { simulated } = await loadTitle(db);
  return {
    ...{ period, cut, explain, simulated, models: models.counts },
    unit: unit === null ? null : { code: unit.code, name: unit.name },
    units: all.filter((row) => isValidOn(row, cut.asOf) && meant(row.code)),
    tickets: await asReported(db, known, { calendars, models }),
  };
}

async function asReported(
  db: Db,
  known: readonly KnownTicket[],
  { calendars, models }: { calendars: Calendars; models: DeviceModels },
): Promise<ReportTicket[]> {
  const codes = known.map(({ ticket }) => ticket.unit);
  const hours = new Map([...(await unitPeriods(db, codes))].map(([code, of]) => [code, hoursOf(of)]));
  const unknown = hoursOf([nobody]);
  const unlisted = known.map(({ ticket }) => ticket.device).filter((device) => !models.of.has(device));
  const seen = await seenModels(db, unlisted);
  return known.map(({ number, log, ticket: { unit, kind, priority, causes, device } }) => {
    const service = serviceOf(kind);
    const time = calendars.of(service, hours.get(unit) ?? unknown);
    const model = models.of.get(device) ?? seen.get(device) ?? null;
    return { number, unit, service, priority, causes, log, time, model };
  });
}
