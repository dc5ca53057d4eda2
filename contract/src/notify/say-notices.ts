import { caseKindRows, kindRows } from '../kinds.ts';
import { reasonText } from '../reasons/index.ts';
import { type Language, type Params, say } from '../text/words.ts';
import { priorityWords } from '../tickets/words.ts';
import type { Notice } from './facts.ts';
import { fitText } from './fit-text.ts';
import { maskPersonal } from './mask-personal.ts';
import { digestLines, noticeTemplates, type ShortParams, type ShortTemplate, shortLimits } from './templates.ts';

interface Reader {
  language: Language;
  /** Number that people may ring; of the installation. */
  hotline: string;
  /** An instant as the reader sees it. */
  time: (at: string) => string;
}

/** One notice, or several as a digest, as a mail says it. */
export function sayNotices(notices: readonly Notice[], reader: Reader): { subject: string; text: string } {
  const { language, hotline } = reader;
  const [first, ...more] = notices;
  if (first === undefined) return test(reader);
  if (more.length === 0) {
    const params = { ...longParams(first, reader), hotline };
    const subject = say(noticeTemplates[`${first.says}Subject`], language, params);
    return { subject: fitText(subject, 200), text: say(noticeTemplates[first.says], language, params) };
  }
  const lines = notices.map((notice) => say(digestLines[notice.says], language, longParams(notice, reader)));
  const counts = countsOf(notices);
  const params = { ...counts, hotline, lines: lines.join('\n') };
  return {
    subject: say(noticeTemplates[counts.late > 0 ? 'digestLateSubject' : 'digestSubject'], language, params),
    text: say(noticeTemplates.digest, language, params),
  };
}

/** The same for a template with short parameters: which one, and its parameters, none longer than allowed. */
export function shortNotice(
  notices: readonly Notice[],
  { language, hotline }: Pick<Reader, 'language' | 'hotline'>,
): { template: ShortTemplate; params: ShortParams } {
  const [first] = notices;
  const { opened, closed } = countsOf(notices);
  const one = notices.length === 1 && first !== undefined;
  const params = {
    code: one ? `#${first.ticket}` : `${opened} + ${closed}`,
    label: one
      ? `${first.priority} ${kindText(first, language)}`
      : say(noticeTemplates.digestSubject, language, { opened, closed }),
    address: one ? first.unitName : [...new Set(notices.map(({ unitName }) => unitName))].join(', '),
    hotline,
  };
  const fitted = Object.entries(params).map(([key, text]) => [
    key,
    fitText(key === 'hotline' ? text : maskPersonal(text), shortLimits[key as keyof ShortParams]),
  ]);
  const template = first?.says === 'opened' || first?.says === 'closed' ? first.says : 'overdue';
  return { template: one ? template : 'digest', params: Object.fromEntries(fitted) as ShortParams };
}

const test = ({ language, hotline }: Reader) => ({
  subject: say(noticeTemplates.testSubject, language),
  text: say(noticeTemplates.test, language, { hotline }),
});

const countsOf = (notices: readonly Notice[]) => {
  const opened = notices.filter(({ says }) => says === 'opened').length;
  const closed = notices.filter(({ says }) => says === 'closed').length;
  return { opened, closed, late: notices.length - opened - closed };
};

function longParams(notice: Notice, { language, time }: Reader): Params {
  const { ticket, unit, unitName, device, priority, reasons, openedAt, closedAt, dueAt = null } = notice;
  const words = Object.entries(priorityWords).find(([known]) => known === priority)?.[1];
  return {
    ...{ ticket, priority, code: unit, unit: oneLine(unitName) },
    priorityWords: words === undefined ? priority : `${priority} (${words[language]})`,
    device: device === null ? kindText(notice, language) : oneLine(device),
    reasons: reasons.map((reason) => reasonText(reason, language)).join('; '),
    openedAt: time(openedAt),
    closedAt: closedAt === null ? '' : time(closedAt),
    dueAt: dueAt === null ? '–' : time(dueAt),
  };
}

const oneLine = (text: string): string => fitText(maskPersonal(text), 120);

const kindText = ({ kind }: Pick<Notice, 'kind'>, language: Language): string =>
  [...kindRows, ...caseKindRows].find(({ code }) => code === kind)?.words[language] ?? kind;
