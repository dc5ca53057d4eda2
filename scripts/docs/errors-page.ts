import { type ErrorRow, errorRows } from '@motcua/contract';

const cell = (text: string) => text.replaceAll('|', '\\|');

/** Every expected error with its exit code, HTTP status, words and advice. */
export function errorsPage(): string {
  const rows = Object.entries(errorRows).map(([code, row]: [string, ErrorRow]) => {
    const words = (language: 'vi' | 'en') => cell(`${row.words[language]}. ${row.hint[language]}`);
    return `| \`${code}\` | ${row.exit} | ${row.status} | ${words('vi')} | ${words('en')} |`;
  });
  return [
    '# Errors',
    '',
    'Generated from `contract/src/errors`. Anything that is not in this table is a bug.',
    '',
    'Exit codes: 0 ok · 1 failure · 2 usage · 3 changes, drift or violations found · 4 not permitted · 5 not found · 6 conflict · 7 unreachable or timed out · 130 interrupted.',
    '',
    '| code | exit | HTTP | tiếng Việt | English |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
