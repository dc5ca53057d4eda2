import { ExpectedError, PhotoRemoval, PhotoRequest, type TicketPhoto } from '@motcua/contract';
import { cleanPhoto } from '../../../photos/clean-photo.ts';
import { type Photo, type PhotoTrouble, photoLimits, photoTypes } from '../../../photos/photo.ts';
import { photoTroubleWords } from '../../../photos/words.ts';
import { appendAudit, deletePhoto, listPhotos, readPhoto, savePhoto, type Tx } from '../../../store/index.ts';
import { appendFacts } from '../../../store/tickets/append-facts.ts';
import type { StoredTicket } from '../../../store/tickets/ticket-row.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { FileAnswer } from '../../send.ts';
import { findTicket } from './find-ticket.ts';
import { retry } from './retry.ts';

/** A photo that was cleaned. Throws E_PHOTO_REFUSED. */
function requirePhoto(bytes: Uint8Array): Photo {
  const photo = cleanPhoto(bytes);
  if ('trouble' in photo) throw refused(photo.trouble);
  return photo;
}

function refused(trouble: PhotoTrouble): ExpectedError {
  const { en: why, vi: whyVi } = photoTroubleWords[trouble];
  const megabytes = photoLimits.bytes / 2 ** 20;
  return new ExpectedError('E_PHOTO_REFUSED', { why, whyVi, megabytes, megapixels: photoLimits.pixels / 1_000_000 });
}

/** Keeps photos of a ticket, each as an event of it. */
export async function addPhotos(
  tx: Tx,
  {
    context,
    stored,
    photos,
    actor,
  }: { context: Pick<ApiContext, 'now' | 'settings'>; stored: StoredTicket; photos: readonly Photo[]; actor: string },
): Promise<{ stored: StoredTicket; ids: string[] }> {
  const at = new Date(context.now()).toISOString();
  const quota = context.settings.photoMegabytes * 2 ** 20;
  const ids: string[] = [];
  let latest = stored;
  for (const photo of photos) {
    const { id, isNew } = await savePhoto(tx, { ticket: stored.number, photo, at, actor, quota });
    ids.push(id);
    if (!isNew) continue;
    const { kind, width, height, bytes } = photo;
    const data = { photo: id, kind, width, height, bytes: bytes.length };
    latest = (await appendFacts(tx, { facts: [{ type: 'photo_added', data }], latest, at, actor })) ?? latest;
  }
  return { stored: latest, ids };
}

/** `POST /v1/tickets/:number/photos` */
export const postPhoto: Handler = async (context, request): Promise<{ photos: TicketPhoto[]; added: string }> => {
  const photo = requirePhoto(Buffer.from(parse(PhotoRequest, request.body).data, 'base64'));
  const actor = request.actor.name;
  return retry(() =>
    context.store.db.transaction().execute(async (tx) => {
      const stored = await findTicket(tx, request);
      const { ids } = await addPhotos(tx, { context, stored, photos: [photo], actor });
      const [added = ''] = ids;
      await audit(tx, { context, request, stored, action: 'ticket.photo-add', detail: { photo: added } });
      return { photos: await listPhotos(tx, stored.number), added };
    }),
  );
};

/** `GET /v1/tickets/:number/photos/:id`: the bytes, never shown as anything but a picture. */
export const getPhoto: Handler = async ({ store }, request) => {
  const { number } = await findTicket(store.read, request);
  const { id, kind, bytes, sha256 } = await readPhoto(store.read, { ticket: number, id: request.params.id ?? '' });
  return new FileAnswer({ type: photoTypes[kind], name: `${number}-${id}.${kind}`, bytes, tag: `"${sha256}"` });
};

/** `POST /v1/tickets/:number/photos/:id/remove`: for a picture that should not have been taken. */
export const removePhoto: Handler = async (context, request): Promise<{ photos: TicketPhoto[] }> => {
  const { reason } = parse(PhotoRemoval, request.body);
  const id = request.params.id ?? '';
  const at = new Date(context.now()).toISOString();
  return retry(() =>
    context.store.db.transaction().execute(async (tx) => {
      const stored = await findTicket(tx, request);
      await deletePhoto(tx, { ticket: stored.number, id });
      const fact = { type: 'photo_removed' as const, data: { photo: id, reason } };
      await appendFacts(tx, { facts: [fact], latest: stored, at, actor: request.actor.name });
      await audit(tx, { context, request, stored, action: 'ticket.photo-remove', detail: { photo: id, reason } });
      return { photos: await listPhotos(tx, stored.number) };
    }),
  );
};

interface Done {
  context: ApiContext;
  request: ApiRequest;
  stored: StoredTicket;
  action: string;
  detail: Readonly<Record<string, string>>;
}

const audit = (tx: Tx, { context, request, stored: { number, ticket }, action, detail }: Done) =>
  appendAudit(tx, auditEntry(context, request, { action, object: `ticket:${number}`, unit: ticket.unit, detail }));
