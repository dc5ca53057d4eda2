import { Desired, ExpectedError } from '@motcua/contract';
import { z } from 'zod';
import type { ApiContext, Handler } from '../context.ts';
import { parse } from '../parse.ts';
import { requireAgent } from '../require-agent.ts';

/** Any part of the configuration; what is left out stays as it is. */
const Change = Desired.omit({ v: true, at: true })
  .partial()
  .extend({ v: z.literal(1).optional() });

/** `PUT /v1/agents/:id/desired`: a new version of what the hub wants of an agent, sent to it at once. */
export const putDesired: Handler = async (context, { params: { id = '' }, body, scope }): Promise<Desired> => {
  await requireAgent(context.store.read, { id, scope });
  const desired = await saveDesired(context, id, onlyGiven(parse(Change, body), body));
  context.publishDesired(id, desired);
  context.log.info({ event: 'desired', agent: id, version: desired.version }, 'an agent got a new configuration');
  return desired;
};

const saveDesired = (context: ApiContext, agent: string, change: Partial<z.infer<typeof Change>>): Promise<Desired> =>
  context.store.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('desired')
      .select(['version', 'body'])
      .where('agent', '=', agent)
      .executeTakeFirst();
    if (row === undefined) throw new ExpectedError('E_AGENT_UNKNOWN', { agent: agent.slice(0, 80) });
    const version = change.version ?? row.version + 1;
    if (version <= row.version) throw new ExpectedError('E_VERSION_CONFLICT', { given: version, current: row.version });
    const at = new Date(context.now()).toISOString();
    const desired = parse(Desired, { ...JSON.parse(row.body), ...change, v: 1, version, at });
    await tx
      .updateTable('desired')
      .set({ version, at, body: JSON.stringify(desired) })
      .where('agent', '=', agent)
      .execute();
    return desired;
  });

/** Without the defaults of the schema: they would empty what was not spoken of. */
const onlyGiven = <Value extends object>(change: Value, body: unknown): Partial<Value> =>
  Object.fromEntries(
    Object.entries(change).filter(([key]) => typeof body === 'object' && body !== null && key in body),
  ) as Partial<Value>;
