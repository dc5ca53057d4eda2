import type { KnownAgent } from '../store/index.ts';
import type { Decoded, Known } from './arrival.ts';
import type { Stage } from './outcome.ts';

/** Only an agent that is enrolled and not retired counts; the broker asked once, at its connect, and that may be long ago. */
export const authorise =
  (agents: ReadonlyMap<string, KnownAgent>): Stage<Decoded, Known> =>
  (decoded) => {
    const agent = agents.get(decoded.arrival.agent);
    if (agent === undefined) return { ok: false, code: 'E_MESSAGE_FOREIGN', detail: 'not enrolled' };
    if (agent.retired) return { ok: false, code: 'E_MESSAGE_FOREIGN', detail: 'retired' };
    return { ok: true, value: { ...decoded, unit: agent.unit } };
  };
