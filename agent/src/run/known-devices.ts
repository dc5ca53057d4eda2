import type { DeviceReading } from '@motcua/contract';
import type { KnownDevice } from '../collectors/index.ts';

/** A PC does not have more devices than a report can carry. */
const most = 256;

/**
 * The devices to be missed when they are gone: those known, with what was read of them now, less those that the hub wants
 * forgotten. What a device does not say today stays as it said it before. The same list comes back when nothing changed, so
 * that a caller need not write it.
 */
export function foldKnown(
  known: readonly KnownDevice[],
  { devices, forget }: { devices: readonly DeviceReading[]; forget: readonly string[] },
): readonly KnownDevice[] {
  const gone = new Set(forget);
  const next = new Map(known.filter(({ key }) => !gone.has(key)).map((device) => [device.key, device]));
  for (const { key, kind, name, identity } of devices) {
    if (gone.has(key)) continue;
    next.set(key, { key, kind, name, identity: merge(next.get(key)?.identity, identity) });
  }
  const list = [...next.values()].slice(0, most);
  return JSON.stringify(list) === JSON.stringify(known) ? known : list;
}

type Identity = KnownDevice['identity'];

function merge(before: Identity | undefined, now: Identity): Identity {
  if (before === undefined) return now;
  return {
    ...now,
    vendor: now.vendor ?? before.vendor,
    model: now.model ?? before.model,
    serial: now.serial ?? before.serial,
    firmware: now.firmware ?? before.firmware,
    uuid: now.uuid ?? before.uuid,
    macs: now.macs.length > 0 ? now.macs : before.macs,
    uri: now.uri ?? before.uri,
  };
}
