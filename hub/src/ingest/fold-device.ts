import type { Health } from '@motcua/contract';
import type { DeviceRow } from '../store/index.ts';
import { deviceIdOf } from './device-id.ts';

/** One reading of one device, whatever message it came in. */
export interface Seen {
  agent: string;
  key: string;
  kind: string;
  name: string;
  health: Health;
  reasons: readonly string[];
  raw: readonly string[];
  body: object;
  at: string;
}

/** The row after a reading: `since` moves when health changes, `changedAt` also when only the reasons do. */
export function foldDevice(before: DeviceRow | undefined, seen: Seen): DeviceRow {
  const { agent, key, kind, name, health, at } = seen;
  const reasons = JSON.stringify(seen.reasons);
  const sameHealth = before?.health === health;
  return {
    id: before?.id ?? deviceIdOf(agent, key),
    agent,
    key,
    kind,
    name,
    health,
    reasons,
    raw: JSON.stringify(seen.raw),
    body: JSON.stringify(seen.body),
    firstSeenAt: before?.firstSeenAt ?? at,
    lastSeenAt: at,
    since: sameHealth ? before.since : at,
    changedAt: sameHealth && before.reasons === reasons ? before.changedAt : at,
  };
}
