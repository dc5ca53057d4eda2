import { parseAgentTopic } from '@motcua/contract';
import type { Said } from '../broker.ts';

/** What an agent said in a message of an external broker; null for a topic that agents do not write on. */
export function saidIn({ topic, payload }: { topic: string; payload: Buffer | string }): Said | null {
  const parsed = parseAgentTopic(topic);
  if (parsed === null || (parsed.leaf !== 'report' && parsed.leaf !== 'presence')) return null;
  const { agent, leaf } = parsed;
  // Whoever publishes under a name is that name: the broker's rules let an agent write under its own only.
  return { agent, leaf, topic, payload: Buffer.isBuffer(payload) ? payload : Buffer.from(payload) };
}
