import type { Health } from '@motcua/contract';
import type { DeviceState, SupplyLevel } from '../store/index.ts';
import { deviceIdOf } from './device-id.ts';

/** One reading of one device, whatever part of a report it came in. */
export interface Seen {
  key: string;
  kind: string;
  name: string;
  health: Health;
  reasons: readonly string[];
  raw: readonly string[];
  body: object;
  /** By the agent's clock. */
  observedAt: string;
  pageCount: number | null;
  pageCountUnit: string | null;
  supplies: readonly SupplyLevel[];
}

/** The state after a reading: `since` moves when health changes, `changedAt` also when only the reasons do. */
export function foldDevice(
  before: DeviceState | undefined,
  seen: Seen,
  { agent, at }: { agent: string; at: string },
): DeviceState {
  const { key, kind, name, health, reasons } = seen;
  const sameHealth = before?.health === health;
  return {
    id: before?.id ?? deviceIdOf(agent, key),
    agent,
    key,
    kind,
    name,
    health,
    reasons,
    firstSeenAt: before?.firstSeenAt ?? at,
    lastSeenAt: at,
    since: sameHealth ? before.since : at,
    changedAt: sameHealth && isSame(before.reasons, reasons) ? before.changedAt : at,
  };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((reason, index) => reason === b[index]);
