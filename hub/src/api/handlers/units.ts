import type { UnitRow } from '@motcua/contract';
import { compareVi, isValidOn, type Unit } from '@motcua/inventory';
import { z } from 'zod';
import { covers } from '../../access/index.ts';
import { loadUnits } from '../../store/index.ts';
import type { ApiContext, Handler } from '../context.ts';
import { pageOf, pageQuery } from '../page.ts';
import { asOfQuery, dayOf, parse } from '../parse.ts';
import { countByUnit, type UnitCounts } from '../read-unit-counts.ts';
import { requireUnit } from '../require-unit.ts';

export const UnitsQuery = z.looseObject({ ...asOfQuery, ...pageQuery });

/** `GET /v1/units` */
export const listUnits: Handler = async (context, request) => {
  const day = dayOf(context, request);
  const units = (await loadUnits(context.store.read)).filter(
    (unit) => isValidOn(unit, day) && covers(request.scope, unit.code),
  );
  const counts = await countByUnit(context.store.read, day);
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
  const asked = { code: request.params.code ?? '', day, scope: request.scope };
  const unit = await requireUnit(context.store.read, asked);
  const row = unitRow(unit, await countByUnit(context.store.read, day));
  return {
    ...row,
    asOf: day,
    digitisingOfficers: unit.digitisingOfficers,
    ...(await holdings(context, unit.code, day)),
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
