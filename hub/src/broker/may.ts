import { agentReads, agentTopic, agentWrites, isUnitFilter, parseAgentTopic } from '@motcua/contract';

const leaves = agentWrites.filter((leaf) => leaf === 'report' || leaf === 'presence');

/** Whether an agent may publish on a topic: only under its own name, and only what an agent writes. */
export const mayWrite = (agent: string, topic: string): 'report' | 'presence' | null =>
  leaves.find((leaf) => topic === agentTopic(agent, leaf)) ?? null;

/** Whether an agent may subscribe to a filter: exactly its own topics, and what hubs tell everybody of units. */
export function mayRead(agent: string, filter: string): boolean {
  if (isUnitFilter(filter)) return true;
  const parsed = parseAgentTopic(filter);
  return parsed !== null && parsed.agent === agent && agentReads.includes(parsed.leaf);
}
