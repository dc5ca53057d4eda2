import { hash } from 'node:crypto';
import { ExpectedError, type TicketPhoto } from '@motcua/contract';
import { type Photo, photoTypes } from '../../photos/photo.ts';
import type { Db, Tx } from '../store.ts';

/** Photos of one ticket at most. */
const mostPhotos = 12;

interface NewPhoto {
  ticket: number;
  photo: Photo;
  at: string;
  actor: string;
  /** Bytes that photos of all tickets may take. */
  quota: number;
}

/** Keeps a photo of a ticket; its id, and whether it is new. Throws E_PHOTOS_FULL, E_PHOTO_QUOTA. */
export async function savePhoto(
  tx: Tx,
  { ticket, photo, at, actor, quota }: NewPhoto,
): Promise<{ id: string; isNew: boolean }> {
  const sha256 = hash('sha256', photo.bytes);
  const id = `p-${sha256.slice(0, 12)}`;
  const there = await tx.selectFrom('ticket_photo').select('id').where('ticket', '=', ticket).execute();
  if (there.some((one) => one.id === id)) return { id, isNew: false };
  if (there.length >= mostPhotos) throw new ExpectedError('E_PHOTOS_FULL', { number: ticket, most: mostPhotos });
  const { kind, width, height, bytes } = photo;
  if ((await photoBytes(tx)) + bytes.length > quota)
    throw new ExpectedError('E_PHOTO_QUOTA', { megabytes: Math.floor(quota / 2 ** 20) });
  await tx
    .insertInto('photo_content')
    .values({ sha256, bytes })
    .onConflict((of) => of.column('sha256').doNothing())
    .execute();
  const row = { ticket, id, sha256, kind, width, height, bytes: bytes.length, at, actor };
  await tx.insertInto('ticket_photo').values(row).execute();
  return { id, isNew: true };
}

/** Bytes that photos take. */
async function photoBytes(db: Db): Promise<number> {
  const row = await db
    .selectFrom('ticket_photo')
    .select((of) => of.fn.sum<number | null>('bytes').as('bytes'))
    .executeTakeFirst();
  return Number(row?.bytes ?? 0);
}

/** Photos of a ticket, the oldest first. */
export async function listPhotos(db: Db, ticket: number): Promise<TicketPhoto[]> {
  const rows = await db
    .selectFrom('ticket_photo')
    .selectAll()
    .where('ticket', '=', ticket)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, width, height, bytes, at, actor: by }) => ({
    ...{ id, type: photoTypes[kind as keyof typeof photoTypes], width, height, bytes, at, by },
  }));
}

/** One photo with its bytes. Throws E_PHOTO_UNKNOWN. */
export async function readPhoto(db: Db, { ticket, id }: { ticket: number; id: string }) {
  const row = await db
    .selectFrom('ticket_photo')
    .innerJoin('photo_content', 'photo_content.sha256', 'ticket_photo.sha256')
    .select(['ticket_photo.id', 'ticket_photo.kind', 'ticket_photo.sha256', 'photo_content.bytes'])
    .where('ticket_photo.ticket', '=', ticket)
    .where('ticket_photo.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new ExpectedError('E_PHOTO_UNKNOWN', { number: ticket, photo: id.slice(0, 40) });
  return { ...row, kind: row.kind as Photo['kind'] };
}

/** Takes a photo out of a ticket; its bytes go with the last ticket that has it. Throws E_PHOTO_UNKNOWN. */
export async function deletePhoto(tx: Tx, { ticket, id }: { ticket: number; id: string }): Promise<void> {
  await readPhoto(tx, { ticket, id });
  await tx.deleteFrom('ticket_photo').where('ticket', '=', ticket).where('id', '=', id).execute();
  await deleteUnused(tx);
}

/** Removes photos of tickets that were closed before a moment; how many. What the logs say of them stays. */
export async function prunePhotos(tx: Tx, before: string): Promise<number> {
  const old = tx.selectFrom('ticket').select('number').where('closed_at', '<', before);
  const { numDeletedRows } = await tx.deleteFrom('ticket_photo').where('ticket', 'in', old).executeTakeFirst();
  if (numDeletedRows > 0n) await deleteUnused(tx);
  return Number(numDeletedRows);
}

const deleteUnused = async (tx: Tx): Promise<void> => {
  const used = tx.selectFrom('ticket_photo').select('sha256');
  await tx.deleteFrom('photo_content').where('sha256', 'not in', used).execute();
};
