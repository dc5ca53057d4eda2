import { RegisterChangeRow, RegisterChangeView } from '@motcua/contract';
import type { Device, Installation, Unit } from '@motcua/inventory';
import type { Recorded, RecordedOf } from '@motcua/policies';
import type { Hub } from './connect.ts';

/** Changes that are looked through for who recorded a unit's rows. */
const most = 20;

/** Who recorded the rows of a unit last, and when: from the log of the register, newest first. */
export async function recordedInHub(hub: Hub, installation: Installation, unit: string): Promise<RecordedOf> {
  const wanted = new Set([
    ...installation.units.filter(({ code }) => code === unit).map(({ id }) => id),
    ...installation.devices.filter((device) => device.unit === unit).map(({ id }) => id),
  ]);
  const found = new Map<string, Recorded>();
  const { rows } = await hub.list('/v1/register/changes', 'changes', RegisterChangeRow);
  for (const change of rows.slice(0, most)) {
    if (found.size === wanted.size) break;
    const { changes } = await hub.get(`/v1/register/changes/${change.id}?limit=100000`, RegisterChangeView);
    for (const { row } of changes as { row?: { id?: string } }[]) {
      if (row?.id === undefined || !wanted.has(row.id) || found.has(row.id)) continue;
      found.set(row.id, { in: 'register', at: change.at, by: change.byName, document: change.source ?? change.title });
    }
  }
  return ({ id }: Unit | Device) => found.get(id) ?? null;
}
