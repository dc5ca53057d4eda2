import { ChannelView } from '@motcua/contract';
import type { Session } from '../session.ts';
import { connect, type HubFlags } from './connect.ts';

/** The ways out of the hub, and how they stand. */
export async function listChannels(session: Session, flags: HubFlags): Promise<{ channels: ChannelView[] }> {
  const hub = await connect(session, flags);
  return { channels: await hub.rows('/v1/channels', 'channels', ChannelView) };
}
