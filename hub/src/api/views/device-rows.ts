import { type DeviceRow, Health } from '@motcua/contract';
import type { ObservedDeviceTable } from '../../store/index.ts';
import { type AgentState, shownHealth } from './agent-state.ts';

/** A device that an agent sees; as long as the agent is not heard, its health is not known. */
export function observedRow(
  device: Omit<ObservedDeviceTable, 'body'> & { tag: string | null },
  { unit, doubt, hostname = null }: { unit: string; doubt: AgentState['doubt']; hostname?: string | null },
): DeviceRow {
  const read = Health.safeParse(device.health);
  const health = read.success ? read.data : ('unknown' as const);
  return {
    id: device.id,
    tag: device.tag,
    kind: device.kind,
    name: device.name,
    unit,
    agent: device.agent,
    key: device.key,
    ...shownHealth({ health, reasons: JSON.parse(device.reasons) }, doubt),
    raw: JSON.parse(device.raw),
    declared: device.tag !== null,
    observed: true,
    lastSeenAt: device.last_seen_at,
    since: device.since,
    lastHealth: device.health,
    ...(doubt !== null && { doubt: { reason: doubt, agent: device.agent, hostname } }),
  };
}
