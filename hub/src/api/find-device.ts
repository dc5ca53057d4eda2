import { type DeviceRow, ExpectedError } from '@motcua/contract';
import { covers } from '../access/index.ts';
import type { ObservedDeviceTable } from '../store/index.ts';
import type { ApiContext, ApiRequest } from './context.ts';
import { declaredIn, knownOn } from './handlers/register/known.ts';
import { dayOf } from './parse.ts';
import { readDevices } from './read-devices.ts';

/** The device of a path, declared or seen, as its row and as it was read last; what is outside the scope is not there. */
export async function findDevice(
  context: ApiContext,
  request: ApiRequest,
): Promise<{ row: DeviceRow; seen: ObservedDeviceTable | null }> {
  const id = request.params.id ?? '';
  const { read } = context.store;
  const day = dayOf(context, request);
  const known = await knownOn(context, request, day);
  if (known !== null) {
    const [row] = declaredIn(known, { id });
    if (row === undefined) throw notFound(id);
    return { row, seen: null };
  }
  const seen = await read.selectFrom('observed_device').selectAll().where('id', '=', id).executeTakeFirst();
  const viewpoint = { now: context.now(), startedAt: context.startedAt };
  const question = { filter: { id }, day, viewpoint };
  const [row] = await readDevices(read, { ...question, after: null, limit: 1 });
  if (row === undefined || !covers(request.scope, row.unit)) throw notFound(id);
  return { row, seen: seen ?? null };
}

const notFound = (id: string) => new ExpectedError('E_DEVICE_UNKNOWN', { device: id.slice(0, 80) });
