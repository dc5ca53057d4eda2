import type { SupplyInUse } from '@motcua/policies';
import { inside } from '../../access/index.ts';
import type { Handler } from '../context.ts';
import { readForecast } from '../read-forecast.ts';

const kinds = ['printer', 'multifunction', 'photocopier'];

/** `GET /v1/supply-forecasts`: the supplies of everything that prints, and how long each lasts. */
export const showSupplyForecasts: Handler = async ({ store, now }, { scope }) => {
  const rows = await store.read
    .selectFrom('observed_device')
    .innerJoin('agent', 'agent.id', 'observed_device.agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select(['observed_device.id', 'observed_device.name', 'unit.code'])
    .where('observed_device.kind', 'in', kinds)
    .where('unit.valid_to', 'is', null)
    .orderBy('observed_device.id')
    .execute();
  const supplies: SupplyInUse[] = [];
  for (const { id, name, code } of inside(scope, rows, (row) => row.code)) {
    const forecast = await readForecast(store.read, id, now());
    for (const { description, percent, daysLeft, reason } of forecast.supplies)
      supplies.push({ unit: code, device: id, deviceName: name, description, percent, daysLeft, reason });
  }
  return { supplies };
};
