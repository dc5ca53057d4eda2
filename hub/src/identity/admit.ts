import { appendAudit, type Store, type Tx, unitOn } from '../store/index.ts';
import { today } from '../time/today.ts';
import { systemEntry } from './system-entry.ts';

/**
 * Whether a certificate that our authority has signed may connect: the agent's present one, or the one that follows it. With
 * the first connection of that the present one ends; until then it stays good, whatever the PC lost on the way.
 */
export async function admit(
  store: Pick<Store, 'read' | 'db'>,
  { agent, serial, at }: { agent: string; serial: string; at: string },
): Promise<boolean> {
  const row = await store.read
    .selectFrom('agent')
    .select(['cert_serial', 'next_serial', 'retired_at', 'revoked_at'])
    .where('id', '=', agent)
    .executeTakeFirst();
  if (row === undefined || row.retired_at !== null || row.revoked_at !== null) return false;
  if (row.cert_serial === serial) return true;
  return row.next_serial === serial && takeNext(store, { agent, serial, at });
}

/** Puts the certificate that follows in the place of the present one; false when somebody was faster with something else. */
export const takeNext = (
  store: Pick<Store, 'db'>,
  { agent, serial, at }: { agent: string; serial: string; at: string },
): Promise<boolean> =>
  store.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('agent')
      .innerJoin('unit', 'unit.id', 'agent.unit_id')
      .selectAll('agent')
      .select('unit.code as unit')
      .where(unitOn(today(Date.parse(at))))
      .where('agent.id', '=', agent)
      .executeTakeFirst();
    if (row === undefined || row.retired_at !== null || row.revoked_at !== null) return false;
    if (row.cert_serial === serial) return true;
    if (row.next_serial !== serial || row.next_expires_at === null) return false;
    const { next_expires_at: cert_expires_at, next_issuer_sha256: issuer_sha256 } = row;
    const none = { next_serial: null, next_expires_at: null, next_issuer_sha256: null };
    await tx
      .updateTable('agent')
      .set({ cert_serial: serial, cert_expires_at, issuer_sha256, ...none })
      .where('id', '=', agent)
      .execute();
    await endRequests(tx, { agent, at });
    if (row.cert_serial !== '') await supersede(tx, { serial: row.cert_serial, agent, at });
    const detail = { serial, expiresAt: cert_expires_at };
    await appendAudit(
      tx,
      systemEntry(at, { action: 'agent.renewed', object: `agent:${agent}`, unit: row.unit, detail }),
    );
    return true;
  });

/** For brokers that are programs of their own, and look certificates up in a list only. */
const supersede = async (tx: Tx, row: { serial: string; agent: string; at: string }): Promise<void> => {
  await tx
    .insertInto('revoked_certificate')
    .values({ ...row, reason: 'superseded' })
    .onConflict((of) => of.column('serial').doNothing())
    .execute();
};

const endRequests = async (tx: Tx, { agent, at }: { agent: string; at: string }): Promise<void> => {
  await tx
    .updateTable('pending_agent')
    .set({ state: 'done', last_asked_at: at })
    .where('agent', '=', agent)
    .where('state', '=', 'approved')
    .execute();
};
