import type { UnitRow } from '@motcua/contract';
import { compareVi, findUnit, isValidOn, type Unit } from '@motcua/inventory';
import { z } from 'zod';
import type { ApiContext, Handler } from '../context.ts';
import { pageOf, pageQuery } from '../page.ts';
import { asOfQuery, dayOf, parse } from '../parse.ts';
import type { UnitCounts } from '../read-unit-counts.ts';
import { holdingsIn, unitsKnown } from './register/known.ts';
import { knownAtQuery } from './register/register-at.ts';

export const UnitsQuery = z.looseObject({ ...asOfQuery, ...knownAtQuery, ...pageQuery });

/** `GET /v1/units` */
export const listUnits: Handler = async (context, request) => {
  const day = dayOf(context, request);
  const { units: all, counts } = await unitsKnown(context, request, day);
  const units = all.filter((unit) => isValidOn(unit, day));
  const { rows, next } = pageOf(units, parse(UnitsQuery, request.query), {
    placeOf: ({ name, code }) => [name, code],
    like: ['string', 'string'],
    compare: ([a = '', one = ''], [b = '', other = '']) =>
      compareVi(String(a), String(b)) || compareVi(String(one), String(other)),
  });
  return { asOf: day, units: rows.map((unit) => unitRow(unit, counts)), next };
};

/** `GET /v1/units/:code` */
export const showUnit: Handler = async (context, request) => {
  const day = dayOf(context, request);
  const { units, counts, known } = await unitsKnown(context, request, day);
  const unit = findUnit({ installation: { units }, code: request.params.code ?? '', asOf: day });
  return {
    ...unitRow(unit, counts),
    asOf: day,
    digitisingOfficers: unit.digitisingOfficers,
    ...(known === null ? await holdings(context, unit.code, day) : holdingsIn(known, unit.code)),
  };
};

async function holdings({ store: { read } }: ApiContext, code: string, day: string) {
  const rows = await read
    .selectFrom('register_device')
    .select((of) => ['kind', 'status', of.fn.countAll<number>().as('devices')])
    .where('unit', '=', code)
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>', day)]))
    .groupBy(['kind', 'status'])
    .orderBy('kind')
    .orderBy('status')
    .execute();
  const places = await read
    .selectFrom('place')
    .select(['id', 'name', 'area'])
    .where('unit', '=', code)
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>', day)]))
    .orderBy('id')
    .execute();
  return { holdings: rows, places };
}

const unitRow = (unit: Unit, counts: UnitCounts): UnitRow => ({
  id: unit.id,
  code: unit.code,
  name: unit.name,
  level: unit.level,
  kind: unit.kind,
  parent: unit.parent,
  area: unit.area,
  officers: unit.officers,
  uplinkMbps: unit.uplinkMbps,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  devices: counts.devices.get(unit.code) ?? 0,
  agents: counts.agents.get(unit.id) ?? 0,
  openTickets: counts.openTickets.get(unit.code) ?? 0,
});
