import { agentReads, agentWrites, parseAgentTopic } from '@motcua/contract';

/** Whether an agent may publish on a topic: only under its own name, and only what an agent writes. */
export function mayWrite(agent: string, topic: string): 'report' | 'presence' | null {
  const parsed = parseAgentTopic(topic);
  if (parsed === null || parsed.agent !== agent || !agentWrites.includes(parsed.leaf)) return null;
  return parsed.leaf === 'report' || parsed.leaf === 'presence' ? parsed.leaf : null;
}

/** Whether an agent may subscribe to a filter: exactly its own topics, so no wildcard passes. */
export function mayRead(agent: string, filter: string): boolean {
  const parsed = parseAgentTopic(filter);
  return parsed !== null && parsed.agent === agent && agentReads.includes(parsed.leaf);
}
