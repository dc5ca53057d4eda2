import { deviceKeysOf, UnitTargets } from '@motcua/contract';
import type { Tx } from '../store/index.ts';
import { disownDevices } from './adopt-devices.ts';
import { type Placed, placeUnit } from './place-unit.ts';

const nothing: UnitTargets = UnitTargets.parse({});

interface TargetChange {
  unitId: string;
  change: (before: UnitTargets) => UnitTargets;
  at: string;
}

/** Changes the targets of a unit and, in the same transaction, what its agents are to do; gives what they are to be told. */
export async function changeTargets(tx: Tx, { unitId, change, at }: TargetChange): Promise<Placed[]> {
  const row = await tx
    .selectFrom('unit_targets')
    .select(['version', 'body'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  const before = row === undefined ? nothing : UnitTargets.parse(JSON.parse(row.body));
  const targets = UnitTargets.parse(change(before));
  const values = { at, body: JSON.stringify(targets), keys: JSON.stringify(deviceKeysOf(targets)) };
  await tx
    .insertInto('unit_targets')
    .values({ unit_id: unitId, version: 1, ...values, holder: null, since: null })
    .onConflict((of) => of.column('unit_id').doUpdateSet({ ...values, version: (row?.version ?? 0) + 1 }))
    .execute();
  const kept = new Set(deviceKeysOf(targets));
  await disownDevices(tx, { unitId, keys: deviceKeysOf(before).filter((key) => !kept.has(key)) });
  return placeUnit(tx, { unitId, before: [before], at });
}
