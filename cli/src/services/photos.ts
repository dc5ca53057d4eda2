import { readFile, stat, writeFile } from 'node:fs/promises';
import { ExpectedError, type TicketPhoto, TicketPhotos } from '@motcua/contract';
import { requestBytes } from '../connection/request.ts';
import type { Session } from '../session.ts';
import { connect, type HubFlags } from './connect.ts';
import { fileProblem } from './file-problem.ts';
import { ticketNumber } from './tickets.ts';

/** Larger ones are refused by the hub; no need to read them. */
const mostMegabytes = 5;

interface Photos {
  ticket: number;
  photos: TicketPhoto[];
}
interface OfPhoto extends HubFlags {
  ticket: string;
  photo: string;
}

/** Sends a photo; what the ticket has then. */
export async function addPhoto(
  session: Session,
  { ticket, file, ...flags }: HubFlags & { ticket: string; file: string },
): Promise<Photos & { added?: string | undefined }> {
  const number = ticketNumber(ticket);
  const data = (await readSmall(file)).toString('base64');
  const hub = await connect(session, flags);
  const { photos, added } = await hub.post(`/v1/tickets/${number}/photos`, { data }, TicketPhotos);
  return { ticket: number, photos, added };
}

async function readSmall(file: string): Promise<Buffer> {
  try {
    if ((await stat(file)).size <= mostMegabytes * 2 ** 20) return await readFile(file);
  } catch (error) {
    throw fileProblem(error, file);
  }
  const [why, whyVi] = ['the file is too large', 'tệp quá lớn'];
  throw new ExpectedError('E_PHOTO_REFUSED', { why, whyVi, megabytes: mostMegabytes, megapixels: 64 });
}

/** Takes a photo out of a ticket; what the ticket has then. */
export async function removePhoto(
  session: Session,
  { ticket, photo, reason, ...flags }: OfPhoto & { reason: string },
): Promise<Photos> {
  const number = ticketNumber(ticket);
  const hub = await connect(session, flags);
  const path = `/v1/tickets/${number}/photos/${encodeURIComponent(photo)}/remove`;
  const { photos } = await hub.post(path, { reason }, TicketPhotos);
  return { ticket: number, photos };
}

export interface SavedPhoto {
  ticket: number;
  photo: string;
  file: string;
  bytes: number;
}

/** Writes a photo to a file, named by ticket and id unless told otherwise; never over one that is there by itself. */
export async function savePhoto(
  session: Session,
  { ticket, photo, out, ...flags }: OfPhoto & { out?: string | undefined },
): Promise<SavedPhoto> {
  const number = ticketNumber(ticket);
  const hub = await connect(session, flags);
  const path = `/v1/tickets/${number}/photos/${encodeURIComponent(photo)}`;
  const { bytes, type } = await requestBytes(hub.endpoint, path);
  // Whatever was asked for, only what ids are made of becomes part of a name.
  const name = `${number}-${photo.replaceAll(/[^\w-]/g, '')}.${/^image\/(jpeg|png|webp)$/.exec(type)?.[1] ?? 'bin'}`;
  const file = out ?? name;
  try {
    await writeFile(file, bytes, { flag: out === undefined ? 'wx' : 'w' });
  } catch (error) {
    throw fileProblem(error, file);
  }
  return { ticket: number, photo, file, bytes: bytes.length };
}
