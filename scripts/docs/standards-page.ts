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
    '',
    ...packs.flatMap(packPart),
  ].join('\n');
}

const packPart = ({ name, version, title, owner, standards }: Pack): string[] => [
  `## ${name} ${version}`,
  '',
  `${title.vi} · ${title.en}. ${owner}.`,
  '',
  ...standards.flatMap(standardPart),
];

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
}: Standard): string[] {
  return [
    `### ${id}`,
    '',
    `**${title.vi}** · ${title.en}`,
    '',
    `- applies to: \`${appliesTo?.text ?? 'every unit'}\``,
    `- have: \`${have.text}\` · want: \`${want.text}\` · sense: ${sense} · buys: ${item ?? 'nothing'}`,
    `- in force: ${valid.from} to ${valid.to ?? 'now'} · severity: ${severity} · level: ${level}`,
    `- source: ${source.text} (confidence ${source.confidence})`,
    `- ${why.vi} · ${why.en}`,
    `- ${remediation.vi} · ${remediation.en}`,
    '',
  ];
}
