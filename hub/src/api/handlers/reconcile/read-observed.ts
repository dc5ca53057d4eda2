import { type Identity, PcInventory, toDeviceKind } from '@motcua/contract';
import type { ObservedDevice } from '@motcua/inventory';
import type { Scope } from '../../../access/index.ts';
import { type Db, unitOn, within } from '../../../store/index.ts';

/** Everything that agents of a scope see, and the PCs that they run on, with the unit that each agent is in on a day. */
export async function readObserved(db: Db, { scope, day }: { scope: Scope; day: string }): Promise<ObservedDevice[]> {
  return [...(await readPcs(db, { scope, day })), ...(await readDevices(db, { scope, day }))];
}

async function readPcs(db: Db, { scope, day }: { scope: Scope; day: string }): Promise<ObservedDevice[]> {
  const rows = await agentsOf(db, { scope, day })
    .select(['agent.id', 'agent.hostname', 'agent.pc_body', 'agent.last_report_at', 'agent.enrolled_at'])
    .orderBy('agent.id')
    .execute();
  return rows.map(({ id, unit, hostname, pc_body, last_report_at, enrolled_at }) => {
    const body = pc_body === null ? {} : JSON.parse(pc_body);
    const inventory = PcInventory.safeParse(body.inventory).data;
    return {
      ...{ id, agent: id, unit, kind: body.kind === 'citizen_pc' ? 'citizen_pc' : 'pc', name: hostname },
      ...{ labels: hostname === null ? [] : [hostname], vendor: inventory?.maker ?? null },
      ...{ model: inventory?.model ?? null, serial: inventory?.serial ?? null },
      macs: (inventory?.addresses ?? []).map(({ mac }) => mac),
      lastSeenAt: last_report_at ?? enrolled_at,
    };
  });
}

async function readDevices(db: Db, { scope, day }: { scope: Scope; day: string }): Promise<ObservedDevice[]> {
  const rows = await agentsOf(db, { scope, day })
    .innerJoin('observed_device as device', 'device.agent', 'agent.id')
    .select(['device.id', 'device.agent', 'device.kind', 'device.name', 'device.key', 'device.body'])
    .select('device.last_seen_at')
    .orderBy('device.id')
    .execute();
  return rows.map(({ id, agent, unit, kind, name, key, body, last_seen_at: lastSeenAt }) => {
    const { vendor, model, serial, macs } = JSON.parse(body).identity as Identity;
    // People name queues after tags: `cups:00364-PR-01`.
    const labels = [...new Set([name, key.slice(key.indexOf(':') + 1)])];
    return { id, agent, unit, kind: toDeviceKind(kind), name, labels, vendor, model, serial, macs, lastSeenAt };
  });
}

const agentsOf = (db: Db, { scope, day }: { scope: Scope; day: string }) =>
  db
    .selectFrom('agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select('unit.code as unit')
    .where('agent.retired_at', 'is', null)
    .where('agent.revoked_at', 'is', null)
    .where(unitOn(day))
    .where(within(scope, 'unit.code'));
