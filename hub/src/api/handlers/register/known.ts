import { type DeviceRow, declaredRow } from '@motcua/contract';
import { asOf, type Device, type Installation, type Unit } from '@motcua/inventory';
import { inside, installationIn } from '../../../access/index.ts';
import { loadUnits } from '../../../store/index.ts';
import type { ApiContext, ApiRequest } from '../../context.ts';
import type { DeviceFilter } from '../../read-devices.ts';
import { countByUnit, type UnitCounts } from '../../read-unit-counts.ts';
import { knownAtOf, registerAllAt } from './register-at.ts';

/** The register of a day as it was known by a moment, in the scope of who asks; null when the request names no moment. */
export async function knownOn(context: ApiContext, request: ApiRequest, day: string): Promise<Installation | null> {
  if (knownAtOf(request) === null) return null;
  return installationIn(request.scope, asOf(await registerAllAt(context, request), day));
}

/** Units of all times as they are, or were, known, and what stands in them on a day. Agents and tickets are those of now. */
export async function unitsKnown(
  context: ApiContext,
  request: ApiRequest,
  day: string,
): Promise<{ units: Unit[]; counts: UnitCounts; known: Installation | null }> {
  const { read } = context.store;
  const known = await knownOn(context, request, day);
  const counts = await countByUnit(read, day);
  if (known === null) return { units: inside(request.scope, await loadUnits(read), ({ code }) => code), counts, known };
  return { units: known.units, counts: { ...counts, devices: countDevices(known) }, known };
}

function countDevices({ devices }: Installation): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { unit, status } of devices) if (status !== 'liquidated') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** The devices of a register that a list asks for. What agents see is of now, and not in it. */
export function declaredIn({ devices }: Installation, { id, unit, kind, agent, health }: DeviceFilter): DeviceRow[] {
  const wanted = (device: Device) =>
    device.status !== 'liquidated' &&
    (id === undefined || device.id === id) &&
    (unit === undefined || device.unit === unit) &&
    (kind === undefined || device.kind === kind);
  if (agent !== undefined) return [];
  return devices
    .filter(wanted)
    .map(declaredRow)
    .filter((row) => health === undefined || row.health === health);
}

/** What a unit has, by kind and status, and its places. */
export function holdingsIn({ devices, places }: Installation, code: string) {
  const counts = new Map<string, { kind: string; status: string; devices: number }>();
  for (const { kind, status } of devices.filter(({ unit }) => unit === code)) {
    const row = counts.get(`${kind} ${status}`) ?? { kind, status, devices: 0 };
    counts.set(`${kind} ${status}`, { ...row, devices: row.devices + 1 });
  }
  const holdings = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const own = places.filter(({ unit }) => unit === code).map(({ id, name, area }) => ({ id, name, area }));
  return { holdings, places: own };
}
