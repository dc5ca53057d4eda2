import { AgentId } from './wire/scalars.ts';

/** Root of every topic; the version of the wire stands in it. */
export const topicRoot = 'motcua/v1';

/** The last part of an agent's topics. */
export type AgentTopic = 'presence' | 'report' | 'ack' | 'desired';
/** What an agent may publish; everything else of its topics it may only read. */
export const agentWrites: readonly AgentTopic[] = ['presence', 'report'];
export const agentReads: readonly AgentTopic[] = ['ack', 'desired'];

/** `motcua/v1/agents/{agent}/{leaf}`. */
export const agentTopic = (agent: string, leaf: AgentTopic): string => `${topicRoot}/agents/${agent}/${leaf}`;

/** The subscription of a hub to one leaf of all agents. */
export const allAgents = (leaf: AgentTopic): string => agentTopic('+', leaf);

/** Takes an agent's topic apart; null for any other topic. */
export function parseAgentTopic(topic: string): { agent: string; leaf: AgentTopic } | null {
  const [root, version, agents, agent, leaf, ...more] = topic.split('/');
  if (`${root}/${version}` !== topicRoot || agents !== 'agents' || more.length > 0) return null;
  if (agent === undefined || !AgentId.safeParse(agent).success || !isLeaf(leaf)) return null;
  return { agent, leaf };
}

const isLeaf = (leaf: string | undefined): leaf is AgentTopic =>
  leaf === 'presence' || leaf === 'report' || leaf === 'ack' || leaf === 'desired';
