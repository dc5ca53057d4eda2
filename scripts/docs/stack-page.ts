import { describeStack, stackVersion } from '@motcua/infra';

const cell = (text: string) => text.replaceAll('|', '\\|');

/** Every key of a stack file: its form, whether it has to be there, and what it means. */
export function stackPage(): string {
  const rows = describeStack().map(({ key, type, required, fallback, words }) => {
    const otherwise = required ? '–' : fallback === null ? '' : `\`${cell(fallback)}\``;
    return `| \`${key}\` | ${cell(type)} | ${required ? '✓' : ''} | ${otherwise} | ${cell(words.vi)} | ${cell(words.en)} |`;
  });
  return [
    '# Stack files · Tệp stack',
    '',
    `Generated from \`infra/src/stack\` (schema ${stackVersion}). A stack file is \`Pulumi.NAME.yaml\` beside \`Pulumi.yaml\`; each key of the first level stands there with \`motcua:\` before it.`,
    'Whole examples: [Pulumi.example-city.yaml](../../Pulumi.example-city.yaml) for a city, [Pulumi.lab.yaml](../../Pulumi.lab.yaml) for one machine.',
    'A key that is not in this table, or a value of another form, is refused with the key and the reason (`E_DC_STACK_INVALID`, exit 2) before anything is done.',
    '',
    '| key | form | required | otherwise | ý nghĩa | meaning |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
