import { agentReads, agentTopic, agentWrites, allAgents, allUnits, unitReads } from '@motcua/contract';
import { hubUsers } from '../external/index.ts';

/**
 * The rules for Mosquitto (mosquitto.conf(5), acl_file): an agent may do exactly its own things, `%u` being the name in its
 * certificate; of a hub one connection hears and the other answers. What hubs say of units anybody may read, and only they write.
 * What no rule allows is forbidden.
 */
export function aclFile({ hubs }: { hubs: readonly string[] }): string {
  const agents = [
    ...agentWrites.map((leaf) => `pattern write ${agentTopic('%u', leaf)}`),
    ...agentReads.map((leaf) => `pattern read ${agentTopic('%u', leaf)}`),
    // Of everybody, though it names nobody: a line without `pattern` would be for clients without a name only.
    ...unitReads.map((leaf) => `pattern read ${allUnits(leaf)}`),
  ];
  const hub = (name: string) => [
    `user ${hubUsers(name).hears}`,
    ...agentWrites.map((leaf) => `topic read ${allAgents(leaf)}`),
    '',
    `user ${hubUsers(name).answers}`,
    ...agentReads.map((leaf) => `topic write ${allAgents(leaf)}`),
    ...unitReads.map((leaf) => `topic write ${allUnits(leaf)}`),
  ];
  return [...agents, ...hubs.flatMap((name) => ['', ...hub(name)]), ''].join('\n');
}
