import { hash } from 'node:crypto';
import { type Language, type Translate, translator } from '@motcua/contract';
import { simulatedLabel } from '@motcua/inventory';
import { type Html, html } from './html.ts';
import { intakeTexts } from './texts.ts';

/** Large letters and large buttons, for a small screen in a hurry; nothing that a phone of ten years ago does not know. */
const style = [
  'body{margin:0 auto;max-width:40em;padding:12px;font:18px/1.4 sans-serif;color:#111;background:#fff}',
  'h1{font-size:24px;margin:8px 0}h2{font-size:20px;margin:16px 0 8px}',
  'a.row,label.row{display:block;padding:12px;margin:6px 0;border:1px solid #666;border-radius:6px;color:#111}',
  'a.row{text-decoration:none}small{color:#444}',
  'input[type=radio]{width:22px;height:22px;margin-right:10px;vertical-align:middle}',
  'textarea{box-sizing:border-box;width:100%;font:inherit;padding:8px}',
  'button{width:100%;padding:14px;font:inherit;font-weight:bold;color:#fff;background:#0b5cad;border:0;border-radius:6px}',
  '.number{font-size:32px;font-weight:bold}.note{background:#f2f2f2;padding:10px;border-radius:6px}',
  '.sim{background:#ffd54d;padding:6px 10px;font-weight:bold}.away{position:absolute;left:-9999px}',
].join('');

/** A page with the hash of its style, which is all that it may show. */
export interface Page {
  html: string;
  styleHash: string;
}

/** What all pages are made with. */
export interface PageFrame {
  language: Language;
  /** Of the help line; null where none is set. */
  hotline: string | null;
  simulated: boolean;
  /** Where the same page is in the other language; null where there is none. */
  otherHref: string | null;
}

/** A whole page around what it says. */
export function pageOf(
  { language, hotline, simulated, otherHref }: PageFrame,
  body: (say: Translate<keyof typeof intakeTexts>) => Html,
): Page {
  const say = translator(intakeTexts, language);
  const text = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${say('title')}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head><body>
${simulated ? html`<p class="sim">${simulatedLabel[language]}</p>` : null}<h1>${say('title')}</h1>
${body(say)}
${hotline === null ? null : html`<p class="note">${say('hotline', { hotline })}</p>`}
${otherHref === null ? null : html`<p><a href="${otherHref}">${say('other')}</a></p>`}
</body></html>
`.text;
  return { html: text, styleHash: hash('sha256', style, 'base64') };
}
