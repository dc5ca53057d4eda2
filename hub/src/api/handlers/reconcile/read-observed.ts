import { type Identity, PcInventory, toDeviceKind } from '@motcua/contract';
import type { ObservedDevice } from '@motcua/inventory';
import type { Scope } from '../../../access/index.ts';
import { type Db, unitOn, within } from '../../../store/index.ts';

/** Everything that agents of a scope see, their own PCs among it, with the unit that each agent is in on a day. */
export async function readObserved(db: Db, { scope, day }: { scope: Scope; day: string }): Promise<ObservedDevice[]> {
  const rows = await db
    .selectFrom('agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .innerJoin('observed_device as device', 'device.agent', 'agent.id')
    .select(['device.id', 'device.agent', 'device.kind', 'device.name', 'device.key', 'device.body'])
    .select(['device.last_seen_at', 'unit.code as unit'])
    .where('agent.retired_at', 'is', null)
    .where('agent.revoked_at', 'is', null)
    .where(unitOn(day))
    .where(within(scope, 'unit.code'))
    .orderBy('device.id')
    .execute();
  return rows.map(({ id, agent, unit, kind, name, key, body, last_seen_at: lastSeenAt }) => {
    // People name queues and hosts after tags: `cups:00364-PR-01`.
    const labels = [...new Set([name, key.slice(key.indexOf(':') + 1)])];
    return { id, agent, unit, kind: toDeviceKind(kind), name, labels, ...identityIn(JSON.parse(body)), lastSeenAt };
  });
}

type Identified = Pick<ObservedDevice, 'vendor' | 'model' | 'serial' | 'macs'>;

/** What a reading says a device is; a PC says it once a day, in its inventory. */
function identityIn(body: { identity?: Identity; inventory?: unknown }): Identified {
  if (body.identity !== undefined) {
    const { vendor, model, serial, macs } = body.identity;
    return { vendor, model, serial, macs };
  }
  const inventory = PcInventory.safeParse(body.inventory).data;
  const { maker: vendor = null, model = null, serial = null, addresses = [] } = inventory ?? {};
  return { vendor, model, serial, macs: addresses.map(({ mac }) => mac) };
}
