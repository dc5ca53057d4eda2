import { ExpectedError } from '@motcua/contract';
import type { Tx } from '../store/index.ts';

/** The certificates of an agent are good no more; a retired one is gone for good as well. Gives what was ended. */
export async function revokeAgent(
  tx: Tx,
  { agent, at, reason, retire }: { agent: string; at: string; reason: string; retire: boolean },
): Promise<{ serials: string[]; revokedAt: string; retiredAt: string | null }> {
  const row = await tx.selectFrom('agent').selectAll().where('id', '=', agent).executeTakeFirst();
  if (row === undefined) throw new ExpectedError('E_AGENT_UNKNOWN', { agent: agent.slice(0, 80) });
  const serials = [row.cert_serial, row.next_serial].filter(
    (serial): serial is string => serial !== null && serial !== '',
  );
  for (const serial of serials)
    await tx
      .insertInto('revoked_certificate')
      .values({ serial, agent, at, reason })
      .onConflict((of) => of.column('serial').doNothing())
      .execute();
  const revokedAt = row.revoked_at ?? at;
  const retiredAt = row.retired_at ?? (retire ? at : null);
  await tx
    .updateTable('agent')
    .set({ revoked_at: revokedAt, revoked_reason: row.revoked_reason ?? reason, retired_at: retiredAt })
    .where('id', '=', agent)
    .execute();
  // Whoever was approved and has not come yet comes no more.
  await tx
    .updateTable('pending_agent')
    .set({ state: 'rejected', decided_at: at })
    .where('agent', '=', agent)
    .where('state', 'in', ['pending', 'approved'])
    .execute();
  return { serials, revokedAt, retiredAt };
}
