import type { Language } from '@motcua/contract';
import { type Runbook, runbooks, type Step } from '@motcua/infra';

const heads = {
  vi: {
    ...{ when: 'Khi nào', command: 'Lệnh', number: 'Bước', what: 'Làm gì', awaited: 'Chờ đến khi' },
    ...{ seconds: 'Nhiều nhất (giây)', ifNot: 'Nếu hỏng' },
    made: 'Trang này sinh ra từ `infra/src/runbooks`: đúng các bước mà lệnh thực hiện, với đúng thời hạn của nó. Lệnh nói từng bước khi bắt đầu; khi một bước hỏng, lệnh nói cách xử lý dưới đây.',
    other: 'English',
  },
  en: {
    ...{ when: 'When', command: 'Command', number: 'Step', what: 'What is done', awaited: 'Until' },
    ...{ seconds: 'At most (s)', ifNot: 'If it fails' },
    made: 'Generated from `infra/src/runbooks`: the very steps that the command does, with its own limits of time. It tells each as it begins; when one fails it says what stands below.',
    other: 'Tiếng Việt',
  },
} as const;

const cell = (text: string) => text.replaceAll('|', '\\|');

/** A runbook of each operation in each language, from the steps that its executor carries out. */
export function runbookPages(): Record<string, string> {
  const pages = runbooks().flatMap((book) =>
    (['vi', 'en'] as const).map((language) => [`docs/runbooks/${fileOf(book, language)}`, page(book, language)]),
  );
  return Object.fromEntries(pages);
}

const fileOf = ({ id }: Runbook, language: Language): string => `${id}${language === 'vi' ? '.vi' : ''}.md`;

function page(book: Runbook, language: Language): string {
  const head = heads[language];
  const other = fileOf(book, language === 'vi' ? 'en' : 'vi');
  return [
    `# ${book.title[language]}`,
    `${head.made} [${head.other}](${other})`,
    `**${head.when}.** ${book.when[language]}`,
    `**${head.command}.** \`${book.command}\``,
    [
      `| ${head.number} | ${head.what} | ${head.awaited} | ${head.seconds} | ${head.ifNot} |`,
      '| --: | --- | --- | --: | --- |',
      ...book.steps.map((step, index) => row(step, { index, language })),
    ].join('\n'),
    '',
  ].join('\n\n');
}

const row = (
  { what, awaited, atMostSeconds, ifNot }: Step,
  { index, language }: { index: number; language: Language },
) =>
  `| ${index + 1} | ${cell(what[language])} | ${cell(awaited?.[language] ?? '–')} | ${atMostSeconds ?? '–'} | ${cell(ifNot[language])} |`;
