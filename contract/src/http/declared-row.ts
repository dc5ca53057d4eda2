import type { DeviceRow } from './fleet.ts';

/** What a row needs of a device on the books. */
interface Declared {
  id: string;
  tag: string;
  kind: string;
  unit: string;
  vendor: string | null;
  model: string | null;
  status: string;
}

/** A device of the register that nobody has matched with one that is seen. */
export function declaredRow({ id, tag, kind, unit, vendor, model, status }: Declared): DeviceRow {
  const broken = status === 'broken';
  return {
    id,
    tag,
    kind,
    name: [vendor, model].filter((word) => word !== null).join(' ') || null,
    unit,
    agent: null,
    key: null,
    // On the books is not the same as working: of a device nobody has seen, only what the books say is known.
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
