import { calmKeywords, clauses, reasonRows, type Standard } from '@motcua/contract';
import { causeTableOn, classifier } from '@motcua/policies';

/** Every reason code with its health, its words, the keywords it comes from and its class. */
export function reasonsPage(): string {
  const table = causeTableOn('9999-12-31');
  const classOf = classifier(table);
  const rows = reasonRows.map(({ code, health, words, from }) => {
    const keywords = from
      .map(({ standard, keyword }) => `${standard}: \`${keyword.replaceAll('|', '\\|')}\``)
      .join('<br>');
    const where = [...new Set(from.map(({ standard }) => clauses[standard]))].join('<br>');
    return `| \`${code}\` | ${health} | ${words.vi} | ${words.en} | ${keywords} | ${where} | ${classOf(code)} |`;
  });
  return [
    '# Reason codes',
    '',
    'Generated from `contract/src/reasons`. Codes are never renamed; words may be.',
    `The class is the one under which reports count it, from ${table.validFrom} on (docs/tickets.md).`,
    '',
    '| code | health | tiếng Việt | English | from | where that stands | class |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## No fault',
    '',
    'Keywords that have no reason code, because they tell of no fault: at rest, at work, asleep, warming up, empty on purpose.',
    '',
    '| from | keywords | where that stands |',
    '| --- | --- | --- |',
    ...Object.entries(calmKeywords).map(
      ([standard, keywords]) =>
        `| ${standard} | ${keywords.map((keyword) => `\`${keyword}\``).join(' ')} | ${clauses[standard as Standard]} |`,
    ),
    '',
  ].join('\n');
}
