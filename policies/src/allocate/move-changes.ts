import { type Device, type Installation, type IsoDate, isValidOn, type RegisterChange } from '@motcua/inventory';
import type { Move } from './allocation.ts';

/**
 * Moves as changes of the register, from a day on: a device's record at its old unit ends, and one at its new unit begins,
 * in the unit's place where it has one only. Asset tags stay.
 */
export function moveChanges(
  installation: Installation,
  { moves, from: day }: { moves: readonly Move[]; from: IsoDate },
): RegisterChange[] {
  const target = new Map(moves.flatMap(({ devices, to }) => devices.map((tag) => [tag, to] as const)));
  return installation.devices
    .filter((device) => target.has(device.tag) && isValidOn(device, day))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1))
    .flatMap((device) => changesOf(device, { unit: target.get(device.tag) ?? '', day, installation }));
}

function changesOf(
  before: Device,
  { unit, day, installation }: { unit: string; day: IsoDate; installation: Installation },
): RegisterChange[] {
  const places = installation.places.filter((place) => place.unit === unit && isValidOn(place, day));
  const [place] = places.length === 1 ? places : [];
  const moved: Device = { ...before, unit, place: place?.id ?? null, validFrom: day };
  if (before.validFrom === day) return [{ action: 'update', kind: 'device', before, row: moved }];
  return [
    { action: 'update', kind: 'device', before, row: { ...before, validTo: day } },
    { action: 'create', kind: 'device', row: moved },
  ];
}
