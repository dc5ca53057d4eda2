import { reasonRows } from '@motcua/contract';

/** Every reason code with its health, its words and the keywords it comes from. */
export function reasonsPage(): string {
  const rows = reasonRows.map(({ code, health, words, from }) => {
    const keywords = from.map(({ standard, keyword }) => `${standard}: \`${keyword}\``).join('<br>');
    return `| \`${code}\` | ${health} | ${words.vi} | ${words.en} | ${keywords} |`;
  });
  return [
    '# Reason codes',
    '',
    'Generated from `contract/src/reasons`. Codes are never renamed; words may be.',
    '',
    '| code | health | tiếng Việt | English | from |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
