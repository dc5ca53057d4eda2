import { clauses, reasonText } from '@motcua/contract';
import type { Fault, FaultTable } from '../../agent/test/faults/fault.ts';
import { faultTables } from '../../agent/test/faults/index.ts';

/** What each peer of the tests can show, and what is reported then: the rows that the real tests run. */
export function faultsPage(): string {
  const tables: readonly FaultTable[] = Object.values(faultTables);
  return [
    '# Faults',
    '',
    'Generated from `agent/test/faults`; every row is run against the peer by `npm test`. What each reason code means to a person, and all its keywords, is in [reasons.md](reasons.md).',
    '',
    'Sinh từ `agent/test/faults`; `npm test` thử từng dòng với thiết bị hoặc chương trình thật nêu ở đầu bảng. Dữ liệu mô phỏng.',
    '',
    ...tables.flatMap(tablePart),
  ].join('\n');
}

const tablePart = ({ peer, what, faults }: FaultTable): string[] => [
  `## ${peer}`,
  '',
  `${what}.`,
  '',
  '| how it is shown | what the source says | reasons | health | tiếng Việt | English | clause |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...faults.map(faultLine),
  '',
];

function faultLine({ how, from, reasons, health }: Fault<unknown>): string {
  const words = (language: 'vi' | 'en') => reasons.map((code) => reasonText(code, language)).join('; ');
  const keywords = from.map(({ standard, keyword }) => `${standard}: \`${keyword}\``);
  const where = [...new Set(from.map(({ standard }) => clauses[standard]))];
  const codes = reasons.map((code) => `\`${code}\``);
  const cells = [how, keywords.join('<br>'), codes.join('<br>'), health, words('vi'), words('en'), where.join('<br>')];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|') || '–').join(' | ')} |`;
}
