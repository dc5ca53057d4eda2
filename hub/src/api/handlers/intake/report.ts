import { hash } from 'node:crypto';
import { ExpectedError, isExpected } from '@motcua/contract';
import { choiceOf, toReport } from '../../../intake/choices.ts';
import { type About, donePage, mostPhotosSent, type Outcome } from '../../../intake/pages.ts';
import { type Filled, readForm } from '../../../intake/read-form.ts';
import { cleanPhoto } from '../../../photos/clean-photo.ts';
import type { Photo } from '../../../photos/photo.ts';
import { photoTroubleWords } from '../../../photos/words.ts';
import { findAnswer, keepAnswer, type Tx } from '../../../store/index.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { PageAnswer } from '../../send.ts';
import { aboutOf, recordReport } from '../tickets/open-ticket.ts';
import { addPhotos } from '../tickets/photos.ts';
import { retry } from '../tickets/retry.ts';
import { aboutIn, type Office, officeOf } from './office.ts';

const dayMs = 86_400_000;
/** Voices of one ticket, after which one more tells nobody anything. */
const mostVoices = 60;

/** `POST /b/:token`: a report of somebody without an account; one more voice where the device has an open ticket. */
export const postIntakeForm: Handler = async (context, request) => {
  const type = request.headers['content-type'] ?? '';
  const filled = Buffer.isBuffer(request.body) ? readForm(request.body, type) : null;
  if (filled === null || filled.trap !== '') throw new ExpectedError('E_INTAKE_FORM');
  const office = await officeOf(context, request);
  const about = aboutIn(office, filled.about);
  const choice = about === null ? null : choiceOf(about.kind, filled.what);
  if (about === null || choice === null) throw new ExpectedError('E_INTAKE_FORM');
  // "Something else" without a word of what says nothing.
  const said = toReport(choice, { text: filled.text, language: 'vi' });
  if (said.reason === null && said.text === null) throw new ExpectedError('E_INTAKE_FORM');
  const outcome = await record({ context, request, office, about, filled, said });
  return new PageAnswer(donePage(office.frame, { outcome }));
};

interface Sent {
  context: ApiContext;
  request: ApiRequest;
  office: Office;
  about: About;
  filled: Filled;
  said: ReturnType<typeof toReport>;
}

/** Does it once, however often the button was pressed; photos that cannot be kept do not hold up the words. */
async function record(sent: Sent): Promise<Outcome> {
  const { context, filled, office } = sent;
  const { language } = office.frame;
  const looked = filled.photos.slice(0, mostPhotosSent).map((bytes) => cleanPhoto(bytes));
  const photos = looked.filter((one): one is Photo => !('trouble' in one));
  const refused = looked.flatMap((one) => ('trouble' in one ? [photoTroubleWords[one.trouble][language]] : []));
  const tooMany = filled.photos.length > mostPhotosSent;
  const key = hash('sha256', `intake|${office.hash}|${filled.once}`, 'base64url');
  const attempt = (withPhotos: readonly Photo[], noRoom: boolean) =>
    retry(() =>
      context.store.db.transaction().execute(async (tx) => {
        const used = await findAnswer(tx, { key, before: context.now() - dayMs });
        if (used?.answer != null) return JSON.parse(used.answer) as Outcome;
        const outcome = { ...(await voice(tx, sent, withPhotos)), masked: filled.masked, refused, tooMany, noRoom };
        await keepAnswer(tx, { key, request: '', answer: JSON.stringify(outcome), at: context.now() });
        return outcome;
      }),
    );
  try {
    return await attempt(photos, false);
  } catch (error) {
    if (!isExpected(error) || !['E_PHOTO_QUOTA', 'E_PHOTOS_FULL'].includes(error.code)) throw error;
    return attempt([], true);
  }
}

async function voice(
  tx: Tx,
  { context, request, office, about, said }: Sent,
  photos: readonly Photo[],
): Promise<Pick<Outcome, 'number' | 'became' | 'photos'>> {
  const named = { device: about.tag, unit: null, kind: null };
  const report = { ...(about.tag === null ? { ...named, unit: office.unit, kind: about.kind } : named), ...said };
  const found = await aboutOf(tx, { context, request, report });
  const { stored, became } = await recordReport(tx, { context, request, report, ...found, mostVoices });
  const actor = request.actor.name;
  const { ids } = await addPhotos(tx, { context, stored, photos: became === 'enough' ? [] : photos, actor });
  await tx
    .updateTable('intake_token')
    .set(({ eb }) => ({ uses: eb('uses', '+', 1), last_used_at: new Date(context.now()).toISOString() }))
    .where('secret_sha256', '=', office.hash)
    .execute();
  return { number: stored.number, became, photos: ids.length };
}
