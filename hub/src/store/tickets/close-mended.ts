import { planMended, recordedBroken, register } from '../../tickets/plan-register.ts';
import type { Effect } from '../register/net-effect.ts';
import type { Tx } from '../store.ts';
import { appendFacts } from './append-facts.ts';
import { latestTicket } from './latest-ticket.ts';

/** Rows of one statement. */
const chunk = 500;

/** Closes tickets of devices that a change of the register, or its match with what is seen, shows to be well. */
export async function closeMended(
  tx: Tx,
  effects: readonly Effect[],
  { at, day, change }: { at: string; day: string; change: number },
): Promise<void> {
  const touched = [...new Set(effects.filter(({ kind }) => kind === 'device').map(({ id }) => id))];
  for (let from = 0; from < touched.length; from += chunk)
    for (const device of await ofRegister(tx, touched.slice(from, from + chunk))) {
      if ((await isBroken(tx, device, day)) && !(await isSeenWorking(tx, device))) continue;
      const latest = await latestTicket(tx, device);
      const facts = planMended(latest?.ticket ?? null, { at, note: `register:${change}` });
      await appendFacts(tx, { facts, latest, at, actor: register });
    }
}

/** Those that have an open ticket because the books called them broken. */
async function ofRegister(tx: Tx, devices: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('ticket')
    .select('device_id')
    .where('device_id', 'in', devices)
    .where('state', 'not in', ['closed', 'rejected'])
    .where('causes', 'like', `%"${recordedBroken}"%`)
    .execute();
  return rows.map((row) => row.device_id);
}

async function isBroken(tx: Tx, device: string, day: string): Promise<boolean> {
  const rows = await tx
    .selectFrom('register_device')
    .select('status')
    .where('id', '=', device)
    .where('valid_from', '<=', day)
    .where((of) => of.or([of('valid_to', 'is', null), of('valid_to', '>', day)]))
    .execute();
  return rows.some(({ status }) => status === 'broken' || status === 'repairing');
}

/** An agent that is heard reads it as well. */
async function isSeenWorking(tx: Tx, device: string): Promise<boolean> {
  const row = await tx
    .selectFrom('device_link as link')
    .innerJoin('observed_device as seen', 'seen.id', 'link.observed')
    .innerJoin('agent', 'agent.id', 'seen.agent')
    .select('seen.id')
    .where('link.declared', '=', device)
    .where('seen.health', '=', 'ok')
    .where('agent.retired_at', 'is', null)
    .where('agent.presence_state', '=', 'online')
    .executeTakeFirst();
  return row !== undefined;
}
