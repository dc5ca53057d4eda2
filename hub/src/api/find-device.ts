import { type DeviceRow, ExpectedError } from '@motcua/contract';
import { covers } from '../access/index.ts';
import type { ObservedDeviceTable } from '../store/index.ts';
import type { ApiContext, ApiRequest } from './context.ts';
import { dayOf } from './parse.ts';
import { readDevices } from './read-devices.ts';

/** The device of a path, declared or seen, as its row and as it was read last; what is outside the scope is not there. */
export async function findDevice(
  context: ApiContext,
  request: ApiRequest,
): Promise<{ row: DeviceRow; seen: ObservedDeviceTable | null }> {
  const id = request.params.id ?? '';
  const { read } = context.store;
  const seen = await read.selectFrom('observed_device').selectAll().where('id', '=', id).executeTakeFirst();
  const filter = seen === undefined ? await declaredFilter(context, id) : { agent: seen.agent };
  const viewpoint = { now: context.now(), startedAt: context.startedAt };
  const rows = await readDevices(read, { filter, day: dayOf(context, request), viewpoint });
  const row = rows.find((device) => device.id === id);
  if (row === undefined || !covers(request.scope, row.unit)) throw notFound(id);
  return { row, seen: seen ?? null };
}

async function declaredFilter({ store }: ApiContext, id: string): Promise<{ unit: string }> {
  const row = await store.read.selectFrom('register_device').select('unit').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound(id);
  return row;
}

const notFound = (id: string) => new ExpectedError('E_DEVICE_UNKNOWN', { device: id.slice(0, 80) });
