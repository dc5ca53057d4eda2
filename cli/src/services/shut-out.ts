import type { Session } from '../session.ts';
import { anything } from './anything.ts';
import { connect, type HubFlags } from './connect.ts';

/** Has the hub shut an agent out, for now or for good. */
export async function shutOut(
  session: Session,
  { agent, how, reason, ...flags }: HubFlags & { agent: string; how: 'revoke' | 'retire'; reason: string },
): Promise<object> {
  const hub = await connect(session, flags);
  return hub.post(`/v1/agents/${encodeURIComponent(agent)}/${how}`, { reason }, anything);
}
