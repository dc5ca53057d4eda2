import type { PendingDevice } from '@motcua/policies';
import type { Session } from '../session.ts';
import type { HubFlags } from './connect.ts';

/** Devices on their way by the proposals of the hub; of a source nothing is on its way. */
export async function pendingOf(
  _session: Session,
  _flags: HubFlags & { file?: string | undefined },
): Promise<PendingDevice[]> {
  return [];
}
