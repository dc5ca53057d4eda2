import type { DeviceRow } from '@motcua/contract';
import type { Device } from '@motcua/inventory';

/** A device of a register without a hub: nobody has seen it, so only what the books say is known. */
export function declaredRow({ id, tag, kind, unit, vendor, model, status }: Device): DeviceRow {
  const broken = status === 'broken';
  return {
    id,
    tag,
    kind,
    name: [vendor, model].filter((word) => word !== null).join(' ') || null,
    unit,
    agent: null,
    key: null,
    health: broken ? 'down' : 'unknown',
    reasons: [broken ? 'reported-broken' : 'never-seen'],
    raw: [],
    declared: true,
    observed: false,
    lastSeenAt: null,
    since: null,
    status,
  };
}
