import type { AgentRow } from '@motcua/contract';

/** How many agents are in which state, run which version, have which trouble: no one of them by name. */
export function summariseAgents(agents: readonly AgentRow[]): object {
  const count = (words: readonly string[]) =>
    Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, same]) => [word, same.length]));
  return {
    total: agents.length,
    online: agents.filter(({ online }) => online).length,
    versions: count(agents.map(({ version }) => version ?? 'unknown')),
    health: count(agents.map(({ health }) => health)),
    reasons: count(agents.flatMap(({ reasons }) => reasons)),
  };
}
