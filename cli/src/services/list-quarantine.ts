import type { Session } from '../session.ts';
import { connect, type HubFlags } from './connect.ts';

/** A message that was refused. */
export interface RefusedMessage {
  id: number;
  agent: string | null;
  topic: string | null;
  code: string;
  detail: string | null;
  bytes: number | null;
  count: number;
  firstReceivedAt: string | null;
  lastReceivedAt: string | null;
}

const isRefused = (value: unknown): value is RefusedMessage =>
  typeof value === 'object' && value !== null && 'code' in value && 'count' in value;

const schema = {
  safeParse: (value: unknown) =>
    isRefused(value)
      ? { success: true as const, data: value }
      : { success: false as const, error: new Error('not a refused message') },
};

/** Messages that the hub refused, the newest first. */
export async function listQuarantine(session: Session, flags: HubFlags): Promise<{ messages: RefusedMessage[] }> {
  const { rows } = await (await connect(session, flags)).list('/v1/quarantine', 'messages', schema);
  return { messages: rows };
}
