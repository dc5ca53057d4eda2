import { type DeviceRow, declaredRow } from '@motcua/contract';
import { whole } from '../access/index.ts';
import type { Db } from '../store/index.ts';
import { beyond, deviceOf, within } from '../store/index.ts';
import type { DevicePart } from './read-devices.ts';

/** Devices of the register on a day that no agent sees; of these only what the books say is known. */
export async function readDeclared(db: Db, part: DevicePart): Promise<DeviceRow[]> {
  const { filter, day, scope = whole, after, limit } = part;
  const { id, unit, kind, health } = filter;
  // What `declaredRow` knows of the health of a device that nobody sees.
  if (health !== undefined && health !== 'down' && health !== 'unknown') return [];
  const rows = await db
    .selectFrom('register_device')
    .selectAll()
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>', day)]))
    .where('status', '!=', 'liquidated')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('device_link as link')
            .innerJoin('observed_device as seen', 'seen.id', 'link.observed')
            .select('seen.id')
            .whereRef('link.declared', '=', 'register_device.id'),
        ),
      ),
    )
    .where(within(scope, 'unit'))
    .where(beyond({ columns: ['id'], place: after === null ? null : [after] }))
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit ?? ''))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(health !== undefined, (query) => query.where('status', health === 'down' ? '=' : '!=', 'broken'))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => declaredRow(deviceOf(row)));
}
