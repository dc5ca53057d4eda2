import { type AuditEntry, appendAudit, type Tx } from '../store/index.ts';
import { appendFacts } from '../store/tickets/append-facts.ts';
import { requireTicket } from '../store/tickets/show-ticket.ts';
import type { Move } from './find-moves.ts';

type Write = (
  tx: Tx,
  move: Pick<Move, 'ref' | 'from' | 'to'>,
  told: { at: string; change: number },
) => Promise<unknown>;

/** What it means for each kind of thing to be in another unit. */
const writes: Readonly<Record<Move['what'], Write>> = {
  agent: (tx, { ref, from, to }) =>
    tx.updateTable('agent').set({ unit_id: to }).where('id', '=', ref).where('unit_id', '=', from).execute(),
  token: (tx, { ref, from, to }) =>
    tx
      .updateTable('enrol_token')
      .set({ unit_id: to })
      .where('secret_sha256', '=', ref)
      .where('unit_id', '=', from)
      .execute(),
  targets: (tx, { from, to }) =>
    tx.updateTable('unit_targets').set({ unit_id: to }).where('unit_id', '=', from).execute(),
  fault: (tx, { ref, from, to }) =>
    tx.updateTable('fault').set({ unit: to }).where('device_id', '=', ref).where('unit', '=', from).execute(),
  ticket: async (tx, { ref, from, to }, { at, change }) => {
    const latest = await requireTicket(tx, Number(ref));
    if (latest.ticket.unit !== from) return;
    const facts = [{ type: 'unit_moved' as const, data: { from, to, change } }];
    await appendFacts(tx, { facts, latest, at, actor: 'hub' });
  },
};

export type EntryOf = (done: Pick<AuditEntry, 'action' | 'object' | 'unit' | 'detail'>) => AuditEntry;

/** Moves things, remembers it for whoever takes the change back, and says so in the audit log. */
export async function moveThings(
  tx: Tx,
  moves: readonly Move[],
  { at, changeOf, entryOf }: { at: string; changeOf: (unitId: string) => Promise<number>; entryOf: EntryOf },
): Promise<void> {
  for (const move of moves) {
    const { what, ref, from, to, unit } = move;
    const change = await changeOf(move.unitId);
    await writes[what](tx, move, { at, change });
    await tx
      .insertInto('unit_move')
      .values({ change_id: change, at, what, ref, from_unit: from, to_unit: to, undone_at: null })
      .execute();
    const detail = { from, to, change };
    // The name of a token is the hash of a secret, and no business of the log.
    const object = `${what}:${what === 'token' ? ref.slice(0, 8) : ref}`;
    await appendAudit(tx, entryOf({ action: `${what}.moved`, object, unit, detail }));
  }
}

/** Takes back everything that followed a change, last first; what has gone on since stays where it is. */
export async function takeBackMoves(
  tx: Tx,
  change: number,
  { at, entryOf }: { at: string; entryOf: EntryOf },
): Promise<void> {
  const rows = await tx
    .selectFrom('unit_move')
    .selectAll()
    .where('change_id', '=', change)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  for (const { what, ref, from_unit: to, to_unit: from } of rows) {
    await writes[what as Move['what']](tx, { ref, from, to }, { at, change });
    const object = `${what}:${what === 'token' ? ref.slice(0, 8) : ref}`;
    await appendAudit(
      tx,
      entryOf({ action: `${what}.moved`, object, unit: null, detail: { from, to, undoes: change } }),
    );
  }
  await tx.updateTable('unit_move').set({ undone_at: at }).where('change_id', '=', change).execute();
}
