import type { PendingDevice } from '@motcua/policies';
import type { Session } from '../session.ts';
import type { HubFlags } from './connect.ts';
import { knownAtOf } from './known-at.ts';

/** Devices on their way by the proposals of the hub; of a source nothing is on its way. */
export async function pendingOf(
  session: Session,
  flags: HubFlags & { file?: string | undefined; 'known-at'?: string | undefined },
): Promise<PendingDevice[]> {
  if (flags.file !== undefined) return [];
  const { connect, withQuery } = await import('./connect.ts');
  const knownAt = knownAtOf(flags, session.io.now());
  const hub = await connect(session, flags);
  return (await hub.get(withQuery('/v1/pending-devices', { knownAt }), pendingSchema)).devices;
}

const pendingSchema = {
  safeParse: (value: unknown) =>
    typeof value === 'object' && value !== null && 'devices' in value && Array.isArray(value.devices)
      ? { success: true as const, data: value as { devices: PendingDevice[] } }
      : { success: false as const, error: new Error('no list of devices') },
};
