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

/** The last part of the topics of a unit: written by hubs, and read by anybody whom the broker lets in. */
export type UnitTopic = 'readiness';
export const unitReads: readonly UnitTopic[] = ['readiness'];

/** `motcua/v1/units/{code}/{leaf}`; what cannot stand in a topic is in the code percent-encoded, as in a URL. */
export const unitTopic = (code: string, leaf: UnitTopic): string =>
  `${topicRoot}/units/${encodeURIComponent(code)}/${leaf}`;

/** One leaf of all units. */
export const allUnits = (leaf: UnitTopic): string => `${topicRoot}/units/+/${leaf}`;

/** Whether somebody may subscribe to it: one unit by its name, or all of them; no wider wildcard. */
export function isUnitFilter(filter: string): boolean {
  const [root, version, units, code = '', leaf, ...more] = filter.split('/');
  if (`${root}/${version}` !== topicRoot || units !== 'units' || more.length > 0) return false;
  return unitReads.some((known) => known === leaf) && code !== '' && (code === '+' || !/[+#]/.test(code));
}
