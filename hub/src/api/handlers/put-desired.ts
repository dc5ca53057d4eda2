import { Desired, ExpectedError } from '@motcua/contract';
import { z } from 'zod';
import { keepSecrets, placeAgain } from '../../pollers/index.ts';
import { appendAudit, saveDesired, type Tx } from '../../store/index.ts';
import { auditEntry } from '../audit-entry.ts';
import type { Handler } from '../context.ts';
import { requireMatch } from '../etag.ts';
import { parse } from '../parse.ts';
import { requireAgent } from '../require-agent.ts';
import { shownDesired } from './desired.ts';

/** Any part of the configuration; what is left out stays as it is. */
export const DesiredChange = Desired.omit({ v: true, at: true })
  .partial()
  .extend({ v: z.literal(1).optional() });

/** `PUT /v1/agents/:id/desired`: a new version of what the hub wants of an agent, sent to it at once. */
export const putDesired: Handler = async (context, request): Promise<Desired> => {
  const { params, body, scope } = request;
  const { id = '' } = params;
  const { unit } = await requireAgent(context.store.read, { id, scope, now: context.now() });
  const change = onlyGiven(parse(DesiredChange, body), body);
  const at = new Date(context.now()).toISOString();
  const { desired, placed } = await context.store.db.transaction().execute(async (tx) => {
    if (request.ifMatch !== null) {
      // Others wait from here on.
      await tx.updateTable('desired').set({ agent: id }).where('agent', '=', id).execute();
      requireMatch(request, await shownDesired(tx, id));
    }
    const saved = await applyChange(tx, { agent: id, change, at });
    // Which parts, not what they say: communities and keys are among them.
    const detail = { version: saved.version, changed: Object.keys(change).sort() };
    await appendAudit(
      tx,
      auditEntry(context, request, { action: 'agent.configure', object: `agent:${id}`, unit, detail }),
    );
    const again = await placeAgain(tx, { agent: id, at });
    return { desired: again.find(({ agent }) => agent === id)?.desired ?? saved, placed: again };
  });
  context.publishDesired(id, desired);
  for (const other of placed) context.publishDesired(other.agent, other.desired);
  context.log.info({ event: 'desired', agent: id, version: desired.version }, 'an agent got a new configuration');
  return desired;
};

async function applyChange(tx: Tx, { agent, change, at }: Saving): Promise<Desired> {
  const row = await tx.selectFrom('desired').select(['version', 'body']).where('agent', '=', agent).executeTakeFirst();
  if (row === undefined) throw new ExpectedError('E_AGENT_UNKNOWN', { agent: agent.slice(0, 80) });
  const version = change.version ?? row.version + 1;
  if (version <= row.version) throw new ExpectedError('E_VERSION_CONFLICT', { given: version, current: row.version });
  const before = Desired.parse(JSON.parse(row.body));
  const next = keepSecrets(parse(Desired, { ...before, ...change, v: 1, version, at }), before);
  return saveDesired(tx, agent, next);
}

interface Saving {
  agent: string;
  change: Partial<z.infer<typeof DesiredChange>>;
  at: string;
}

/** Without the defaults of the schema: they would empty what was not spoken of. */
const onlyGiven = <Value extends object>(change: Value, body: unknown): Partial<Value> =>
  Object.fromEntries(
    Object.entries(change).filter(([key]) => typeof body === 'object' && body !== null && key in body),
  ) as Partial<Value>;
