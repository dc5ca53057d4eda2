import type { WaiverRequest, WaiverRow } from '@motcua/contract';
import type { Db, Tx } from '../store.ts';

/**
 * Waivers that were entered by themselves, in the order of their numbers; those that were ended are among them. As they
 * are, or as they were known at a moment (RFC 3339 in UTC): one that was ended later had not been ended yet.
 */
export async function listWaivers(db: Db, knownAt: string | null = null): Promise<WaiverRow[]> {
  const rows = await db
    .selectFrom('waiver')
    .selectAll()
    .$if(knownAt !== null, (query) => query.where('created_at', '<=', knownAt ?? ''))
    .orderBy('number')
    .execute();
  const endedLater = (at: string | null) => knownAt !== null && at !== null && at > knownAt;
  const known = rows.map((row) =>
    endedLater(row.ended_at) ? { ...row, ended_at: null, ended_by: null, expiry: row.first_expiry ?? row.expiry } : row,
  );
  return known.map((row) => ({
    id: waiverId(row.number),
    standard: row.standard,
    unit: row.unit,
    subtree: row.subtree === 1,
    reason: row.reason,
    approver: row.approver,
    decision: row.decision,
    from: row.valid_from,
    expiry: row.expiry,
    file: null,
    createdAt: row.created_at,
    createdBy: row.created_by,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
  }));
}

/** Enters a waiver; gives its id. */
export async function insertWaiver(
  tx: Tx,
  { from, subtree, ...waiver }: WaiverRequest,
  { at, by }: { at: string; by: string },
): Promise<string> {
  const { number } = await tx
    .insertInto('waiver')
    .values({ ...waiver, subtree: subtree ? 1 : 0, valid_from: from, created_at: at, created_by: by })
    .returning('number')
    .executeTakeFirstOrThrow();
  return waiverId(number);
}

/** Ends a waiver on a day: it has held until then, and is not forgotten. */
export async function endWaiver(
  tx: Tx,
  id: string,
  { day, at, by }: { day: string; at: string; by: string },
): Promise<void> {
  const number = Number(id.slice(2));
  const { expiry } = await tx
    .selectFrom('waiver')
    .select('expiry')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const ended = { ended_at: at, ended_by: by, first_expiry: expiry, expiry: day < expiry ? day : expiry };
  await tx.updateTable('waiver').set(ended).where('number', '=', number).execute();
}

const waiverId = (number: number): string => `W-${number}`;
