import { ExpectedError } from '@motcua/contract';
import type { Installation, Unit } from '@motcua/inventory';
import type { Effect, Tx } from '../../../store/index.ts';

/** A unit whose last row goes must not leave agents, network devices or people behind: E_REGISTER_UNIT_USED. */
export async function requireUnitsUnused(tx: Tx, effects: readonly Effect[], after: Installation): Promise<void> {
  const left = new Set(after.units.map(({ id }) => id));
  const gone = effects.flatMap(({ kind, before }) => (kind === 'unit' && before !== null ? [before as Unit] : []));
  for (const unit of gone.filter(({ id }) => !left.has(id))) {
    const by = await userOf(tx, unit.id);
    if (by !== null) throw new ExpectedError('E_REGISTER_UNIT_USED', { unit: unit.code, by });
  }
}

async function userOf(tx: Tx, id: string): Promise<string | null> {
  const agent = await tx.selectFrom('agent').select('id').where('unit_id', '=', id).limit(1).executeTakeFirst();
  if (agent !== undefined) return `agent ${agent.id}`;
  const targets = await tx.selectFrom('unit_targets').select('unit_id').where('unit_id', '=', id).executeTakeFirst();
  if (targets !== undefined) return 'unit targets';
  const grant = await tx
    .selectFrom('account_grant')
    .innerJoin('account', 'account.id', 'account_grant.account')
    .select('account.name')
    .where('unit_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return grant === undefined ? null : `account ${grant.name}`;
}
