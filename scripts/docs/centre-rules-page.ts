import { centreRules } from '@motcua/policies';

const cell = (text: string) => text.replaceAll('|', '\\|');
const marks = { project: 'project', A: 'A', B: 'B', C: 'C' } as const;

/** Every rule of the policy pack about data centres: what it asks, how strictly, and where that comes from. */
export function centreRulesPage(): string {
  const rows = centreRules.map(({ id, level, title, remedy, source, confidence, ...rule }) => {
    const asks = [
      rule.asksStack && 'stack file',
      rule.asksThing && 'each thing',
      rule.asksAll && 'everything together',
    ];
    const vi = `${title.vi}. ${remedy.vi} (${source.vi})`;
    const en = `${title.en}. ${remedy.en} (${source.en})`;
    const looks = asks.filter((one) => one !== undefined).join(', ');
    return `| \`${id}\` | ${level} | ${looks} | ${marks[confidence]} | ${cell(vi)} | ${cell(en)} |`;
  });
  return [
    '# Rules about data centres · Quy tắc về trung tâm dữ liệu',
    '',
    'Generated from `policies/src/centre`. The policy pack `policies/infra` asks them in the real engine at every `motcua dc preview` and `motcua dc up`;',
    'a mandatory one stops it (exit 1), an advisory one is said and goes on. By hand: `pulumi preview --policy-pack policies/infra`.',
    'Confidence: A = the text was read, B = a secondary source was read, C = knowledge only, project = a rule of this project.',
    '',
    '| rule | level | looks at | confidence | tiếng Việt | English |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
