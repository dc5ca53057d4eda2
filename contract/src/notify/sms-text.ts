import { type Language, say } from '../text/words.ts';
import type { Notice } from './facts.ts';
import { fitText } from './fit-text.ts';
import { shortNotice } from './say-notices.ts';
import { smsSize, withoutAccents } from './sms-size.ts';
import { noticeTemplates, type ShortParams, shortTemplates } from './templates.ts';

interface SmsOptions {
  language: Language;
  hotline: string;
  /** With the letters of Vietnamese, at less than half the room. */
  accents: boolean;
  /** Messages that it may take. */
  segments: number;
}

/**
 * Pure: notices as one SMS. Where it is too long the place is cut first, then what it is about; the number of the ticket and of the
 * help line never are. Null where it cannot be said in that room.
 */
export function smsText(
  notices: readonly Notice[],
  { language, hotline, accents, segments }: SmsOptions,
): string | null {
  const write = (text: string) => (accents ? text.normalize('NFC') : withoutAccents(text)).trim();
  const fits = (text: string) => smsSize(text).segments <= segments;
  if (notices.length === 0) {
    const text = write(say(noticeTemplates.test, language, { hotline }));
    return fits(text) ? text : null;
  }
  const { template, params } = shortNotice(notices, { language, hotline });
  for (const cut of cuts(params)) {
    const text = write(say(shortTemplates[template], language, cut));
    if (fits(text)) return text;
  }
  return null;
}

/** The parameters, shorter and shorter. */
function* cuts(params: ShortParams): Generator<ShortParams> {
  yield params;
  let cut = params;
  for (const key of ['address', 'label'] as const)
    for (let most = [...params[key]].length - 1; most >= 3; most -= 1) {
      cut = { ...cut, [key]: fitText(params[key], most) };
      yield cut;
    }
}
