import { ExpectedError, type RegisterHistory } from '@motcua/contract';
import { findUnit, isValidOn, type RegisterKind, tellHistory } from '@motcua/inventory';
import { covers } from '../../../access/index.ts';
import { type Db, loadRegister, readHistory } from '../../../store/index.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { dayOf } from '../../parse.ts';
import { changeRow } from './change-row.ts';

/** `GET /v1/register/units/:code/history`: what was ever recorded of the unit that has a code on a day. */
export const showUnitHistory: Handler = async (context, request) => {
  const code = request.params.code ?? '';
  const day = dayOf(context, request);
  const units = (await loadRegister(context.store.read)).units.filter((unit) => covers(request.scope, unit.code));
  const unit = findUnit({ installation: { units }, code, asOf: day });
  return historyOf(context.store.read, { kind: 'unit', id: unit.id, name: unit.code });
};

/** `GET /v1/register/devices/:id/history`: the same of a device, by its id or by the tag that it has on a day. */
export const showDeviceHistory: Handler = async (context, request) => {
  const id = await idOfDevice(context, request);
  return historyOf(context.store.read, { kind: 'device', id, name: request.params.id ?? '' });
};

async function idOfDevice(context: ApiContext, request: ApiRequest): Promise<string> {
  const name = request.params.id ?? '';
  const { devices } = await loadRegister(context.store.read);
  const day = dayOf(context, request);
  const mine = devices.filter(({ unit }) => covers(request.scope, unit));
  const found =
    mine.find((device) => device.tag === name && isValidOn(device, day)) ??
    mine.find((device) => device.id === name || device.tag === name);
  if (found === undefined) throw new ExpectedError('E_DEVICE_UNKNOWN', { device: name.slice(0, 80) });
  return found.id;
}

async function historyOf(
  db: Db,
  { kind, id, name }: { kind: RegisterKind; id: string; name: string },
): Promise<RegisterHistory> {
  const changes = await readHistory(db, { kind, id });
  const told = tellHistory(changes.map(({ effects }) => effects));
  return {
    ...{ kind, id, name },
    history: changes.map(({ change }, index) => ({ ...changeRow(change), items: told[index] ?? [] })),
  };
}
