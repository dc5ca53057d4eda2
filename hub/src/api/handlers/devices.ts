import { ExpectedError, Health } from '@motcua/contract';
import { z } from 'zod';
import { covers, inside } from '../../access/index.ts';
import type { ApiContext, Handler } from '../context.ts';
import { dayOf, parse } from '../parse.ts';
import { readDevices } from '../read-devices.ts';

const word = z.string().min(1).max(256).optional();
const Filter = z.looseObject({ unit: word, kind: word, agent: word, health: Health.optional() });

const viewpoint = ({ now, startedAt }: ApiContext) => ({ now: now(), startedAt });

/** `GET /v1/devices` */
export const listDevices: Handler = async (context, request) => {
  const day = dayOf(context, request);
  const filter = parse(Filter, request.query);
  const devices = await readDevices(context.store.read, { filter, day, viewpoint: viewpoint(context) });
  return { devices: inside(request.scope, devices, ({ unit }) => unit) };
};

/** `GET /v1/devices/:id`: the row, and the last reading in full where there is one. */
export const showDevice: Handler = async (context, request) => {
  const id = request.params.id ?? '';
  const { read } = context.store;
  const seen = await read.selectFrom('observed_device').selectAll().where('id', '=', id).executeTakeFirst();
  const filter = seen === undefined ? await declaredFilter(context, id) : { agent: seen.agent };
  const day = dayOf(context, request);
  const rows = await readDevices(read, { filter, day, viewpoint: viewpoint(context) });
  const row = rows.find((device) => device.id === id);
  if (row === undefined || !covers(request.scope, row.unit))
    throw new ExpectedError('E_DEVICE_UNKNOWN', { device: id.slice(0, 80) });
  return {
    ...row,
    firstSeenAt: seen?.first_seen_at ?? null,
    changedAt: seen?.changed_at ?? null,
    reading: seen === undefined ? null : JSON.parse(seen.body),
  };
};

async function declaredFilter({ store }: ApiContext, id: string): Promise<{ unit: string }> {
  const row = await store.read.selectFrom('register_device').select('unit').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new ExpectedError('E_DEVICE_UNKNOWN', { device: id.slice(0, 80) });
  return row;
}
