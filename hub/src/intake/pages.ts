import { type DeviceKind, kindRow, kindRows, type Language } from '@motcua/contract';
import { choicesOf } from './choices.ts';
import { type Html, html } from './html.ts';
import { type Page, type PageFrame, pageOf } from './page.ts';
import { mostText } from './read-form.ts';
import { choiceTexts } from './texts.ts';

/** Photos of one report at most. */
export const mostPhotosSent = 3;

/** A device as people know it. */
export interface Listed {
  tag: string;
  kind: DeviceKind;
  /** Where it stands; null where the books do not say. */
  where: string | null;
}

/** What a report is about. */
export type About = Listed | { tag: null; kind: DeviceKind };

const nameOf = ({ tag, kind }: Listed, language: Language) => `${kindRow(kind).words[language]} ${tag}`;
const search = (query: Readonly<Record<string, string>>) => `?${new URLSearchParams(query)}`;

/** Which device? */
export function choosePage(frame: PageFrame, { unit, devices }: { unit: string; devices: readonly Listed[] }): Page {
  const { language: lang } = frame;
  const row = (device: Listed) => html`<a class="row" href="${search({ lang, device: device.tag })}">
${nameOf(device, lang)}${device.where === null ? null : html`<br><small>${device.where}</small>`}</a>`;
  const kind = ({ code, words }: (typeof kindRows)[number]) =>
    html`<a class="row" href="${search({ lang, kind: code })}">${words[lang]}</a>`;
  return pageOf(
    frame,
    (say) => html`<p>${unit}</p><h2>${say('choose')}</h2>
${devices.length === 0 ? html`<p>${say('noDevices')}</p>` : devices.map(row)}
<h2>${say('notListed')}</h2>${kindRows.map(kind)}`,
  );
}

interface FormParts {
  /** Where the form goes: this page itself. */
  action: string;
  unit: string;
  about: About;
  once: string;
  megabytes: number;
  /** Whether another device may be chosen. */
  mayChoose: boolean;
}

/** What is wrong with it? */
export function formPage(frame: PageFrame, { action, unit, about, once, megabytes, mayChoose }: FormParts): Page {
  const { language: lang } = frame;
  const kind = kindRow(about.kind).words[lang];
  const value = about.tag ?? `kind:${about.kind}`;
  const choice = (id: ReturnType<typeof choicesOf>[number]): Html =>
    html`<label class="row"><input type="radio" name="what" value="${id}" required>${choiceTexts[id][lang]}</label>`;
  return pageOf(
    frame,
    (say) => html`<p>${unit}</p>
<p><b>${about.tag === null ? say('notNamed', { kind }) : nameOf(about, lang)}</b></p>
${mayChoose ? html`<p><a href="${search({ lang })}">${say('another')}</a></p>` : null}
<form method="post" action="${action}${search({ lang })}" enctype="multipart/form-data">
<input type="hidden" name="once" value="${once}"><input type="hidden" name="about" value="${value}">
<h2>${say('what')}</h2>${choicesOf(about.kind).map(choice)}
<p><label>${say('words', { most: mostText })}<br><textarea name="text" rows="3" maxlength="${mostText}"></textarea></label></p>
<p><label>${say('photos', { most: mostPhotosSent, megabytes })}<br>
<input type="file" name="photo" accept="image/jpeg,image/png,image/webp" multiple></label></p>
<p class="away" aria-hidden="true"><label>${say('trap')}<input name="website" tabindex="-1" autocomplete="off"></label></p>
<p class="note"><small>${say('privacy')}</small></p><button type="submit">${say('send')}</button></form>`,
  );
}

/** What became of a report. */
export interface Outcome {
  number: number;
  became: 'opened' | 'joined' | 'enough';
  masked: boolean;
  photos: number;
  /** Why photos were not taken, in the language of who sent them. */
  refused: readonly string[];
  /** More were sent than are taken. */
  tooMany: boolean;
  /** There is no room for them. */
  noRoom: boolean;
}

/** The case number, and what happens next. */
export function donePage(frame: PageFrame, { outcome }: { outcome: Outcome }): Page {
  const { number, became, masked, photos, refused, tooMany, noRoom } = outcome;
  return pageOf(
    frame,
    (say) => html`<p class="number">${say('done', { number })}</p><h2>${say('next')}</h2><p>${say(became)}</p>
${masked ? html`<p class="note">${say('masked')}</p>` : null}
${photos > 0 ? html`<p>${say('photosKept', { count: photos })}</p>` : null}
${refused.map((why) => html`<p class="note">${say('photoRefused', { why })}</p>`)}
${tooMany ? html`<p class="note">${say('photosTooMany', { most: mostPhotosSent })}</p>` : null}
${noRoom ? html`<p class="note">${say('photosNoRoom')}</p>` : null}
<p><a class="row" href="${search({ lang: frame.language })}">${say('again')}</a></p>`,
  );
}

/** Why not, and what to do. */
export const problemPage = (frame: PageFrame, { what, hint }: { what: string; hint: string }): Page =>
  pageOf(frame, (say) => html`<h2>${say('problem')}</h2><p>${what}</p><p>${hint}</p>`);
