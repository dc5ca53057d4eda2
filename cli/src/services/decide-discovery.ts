import { DiscoveryRow } from '@motcua/contract';
import type { Session } from '../session.ts';
import { connect, type HubFlags } from './connect.ts';

/** Has the hub keep what somebody decided about a proposal; gives the proposal as it is then. */
export async function decideDiscovery(
  session: Session,
  { id, decision, ...flags }: HubFlags & { id: string; decision: 'accept' | 'dismiss' },
): Promise<{ simulated: boolean; discoveries: DiscoveryRow[] }> {
  const hub = await connect(session, flags);
  const row = await hub.post(`/v1/discoveries/${encodeURIComponent(id)}/${decision}`, {}, DiscoveryRow);
  return { simulated: await hub.isSimulated(), discoveries: [row] };
}
