import { readdirSync, readFileSync } from 'node:fs';
import { builtinPacks, type Pack, parsePack, type Standard } from '@motcua/policies';

/** Every built-in standard with its rule, its dates, its source and how sure it is. */
export function standardsPage(): string {
  const files = readdirSync(builtinPacks)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const packs = files.map((file) => parsePack(readFileSync(new URL(file, builtinPacks), 'utf8'), file));
  return [
    '# Standards',
    '',
    'Generated from `policies/packs`. Confidence: A = the text was read, B = a secondary source was read, C = knowledge only, X = not found.',
    'An installation that has chosen none is judged by `hanoi-2022-draft-scheme`; others by `--pack`, or by a `PackChoice`.',
    'Editors that know YAML check packs against `schemas/standard-pack.json`, parameters and waivers against `schemas/standard-settings.json`.',
    '',
    ...packs.flatMap(packPart),
  ].join('\n');
}

const packPart = ({ name, version, title, owner, unread, standards, ...pack }: Pack): string[] => [
  `## ${name} ${version}`,
  '',
  `${title.vi} · ${title.en}. ${owner}.`,
  '',
  ...(unread === null ? [] : [`Empty: ${unread.vi} · ${unread.en}`, '']),
  ...list(
    'Facts that units record for it:',
    pack.facts.map((fact) => `\`fact('${fact.name}')\` (${fact.type}): ${fact.title.vi} · ${fact.title.en}`),
  ),
  ...list(
    'Parameters, with their defaults:',
    pack.parameters.map(
      (row) => `\`params.${row.name}\` (${row.type}, ${row.default ?? 'none'}): ${row.title.vi} · ${row.title.en}`,
    ),
  ),
  ...list('Price ceilings, in đồng for one:', pack.priceCeilings.map(priceLine)),
  ...standards.flatMap(standardPart),
];

const list = (head: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : [head, '', ...rows.map((row) => `- ${row}`), ''];

const priceLine = ({ item, amount, forWhom, source, valid }: Pack['priceCeilings'][number]): string =>
  `${item}${forWhom === null ? '' : ` (${forWhom.vi} · ${forWhom.en})`}: ${amount}, from ${valid.from}; ${source.text} (${source.confidence})`;

function standardPart({
  id,
  title,
  why,
  remediation,
  source,
  valid,
  severity,
  level,
  appliesTo,
  have,
  want,
  sense,
  item,
  normClass,
}: Standard): string[] {
  return [
    `### ${id}`,
    '',
    `**${title.vi}** · ${title.en}`,
    '',
    `- applies to: \`${appliesTo?.text ?? 'every unit'}\``,
    `- have: \`${have.text}\` · want: \`${want.text}\` · sense: ${sense} · ${sense === 'max' ? 'over' : 'buys'}: ${item ?? 'nothing'}${normClass === null ? '' : ` · class: ${normClass}`}`,
    `- in force: ${valid.from} to ${valid.to ?? 'now'} · severity: ${severity} · level: ${level}`,
    `- source: ${source.text} (confidence ${source.confidence})`,
    `- ${why.vi} · ${why.en}`,
    `- ${remediation.vi} · ${remediation.en}`,
    '',
  ];
}
