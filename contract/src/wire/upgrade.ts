import { wireVersion } from './scalars.ts';

type Fields = Record<string, unknown>;

/**
 * Version 0 is the pilot draft: no `unchanged`, no `losses`, one `reason` text for a device in place of
 * `reasons`, no levels. Agents in the field are old, so it is read for as long as version 1 is.
 */
const reportFromV0 = (old: Fields): Fields => ({
  unchanged: [],
  losses: { dropped: 0, damaged: 0, refused: 0 },
  pc: null,
  probes: [],
  ...old,
  v: 1,
  devices: Array.isArray(old.devices) ? old.devices.map(deviceFromV0) : old.devices,
});

function deviceFromV0(device: unknown): unknown {
  if (typeof device !== 'object' || device === null) return device;
  const { reason, ...rest } = device as Fields;
  const reasons = typeof reason === 'string' && reason !== '' ? [reason] : [];
  const identity = { vendor: null, model: null, serial: null, firmware: null, uuid: null, macs: [], uri: null };
  return {
    reasons,
    raw: [],
    message: null,
    identity,
    parts: [],
    supplies: [],
    trays: [],
    pageCount: null,
    pageCountUnit: null,
    queuedJobs: null,
    ...rest,
  };
}

const presenceFromV0 = (old: Fields): Fields => ({ capabilities: [], ...old, v: 1 });

/** How a message of the version before becomes one of this version. */
const upgradeFromV0 = { report: reportFromV0, presence: presenceFromV0 } as const;

/** A message of this version, whatever of the two supported versions came in; others are left to the schema to refuse. */
export function upgrade(name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('v' in value) || value.v !== wireVersion - 1) return value;
  const lift = name in upgradeFromV0 ? upgradeFromV0[name as keyof typeof upgradeFromV0] : undefined;
  return lift === undefined ? value : lift(value as Fields);
}
