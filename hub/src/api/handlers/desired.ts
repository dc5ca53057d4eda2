import { Desired, ExpectedError } from '@motcua/contract';
import { hideSecrets } from '../../pollers/index.ts';
import type { Db } from '../../store/index.ts';
import type { Handler } from '../context.ts';
import { requireAgent } from '../require-agent.ts';

/** `GET /v1/agents/:id/desired`: the configuration of an agent, without secrets; its ETag is for the PUT. */
export const getDesired: Handler = async ({ store, now }, { params: { id = '' }, scope }) => {
  await requireAgent(store.read, { id, scope, now: now() });
  return shownDesired(store.read, id);
};

/** Whoever may see an agent may not know the communities of its devices. */
export async function shownDesired(db: Db, agent: string): Promise<Desired> {
  const row = await db.selectFrom('desired').select('body').where('agent', '=', agent).executeTakeFirst();
  if (row === undefined) throw new ExpectedError('E_AGENT_UNKNOWN', { agent: agent.slice(0, 80) });
  return hideSecrets(Desired.parse(JSON.parse(row.body)));
}
