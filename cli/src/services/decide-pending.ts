import { PendingAgentRow } from '@motcua/contract';
import type { Session } from '../session.ts';
import { connect, type HubFlags } from './connect.ts';

/** Has the hub keep what somebody decided about a PC that asks to be let in; gives the request as it is then. */
export async function decidePending(
  session: Session,
  { id, decision, body, ...flags }: HubFlags & { id: string; decision: 'approve' | 'reject'; body: object },
): Promise<PendingAgentRow> {
  const hub = await connect(session, flags);
  return hub.post(`/v1/pending-agents/${encodeURIComponent(id)}/${decision}`, body, PendingAgentRow);
}
