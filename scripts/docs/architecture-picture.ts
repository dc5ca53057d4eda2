import { mayImport, onlyIn, pure } from '../../architecture.ts';

const begin = '<!-- generated from architecture.ts: begin -->';
const end = '<!-- generated from architecture.ts: end -->';

/** The page with the picture between its two marks made anew; what people wrote around it stays. */
export function architecturePicture(page: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from === -1 || to === -1) throw new Error(`docs/architecture.md lacks its marks ${begin} … ${end}`);
  return `${page.slice(0, from)}${begin}\n${picture()}\n${page.slice(to)}`;
}

function picture(): string {
  const arrows = Object.entries(mayImport).flatMap(([name, others]) => others.map((other) => `  ${name} --> ${other}`));
  const doors = Object.entries(onlyIn).map(
    ([vendor, folders]) => `| \`${vendor}\` | ${folders.map((folder) => `\`${folder}\``).join(', ')} |`,
  );
  return [
    '```mermaid',
    'flowchart BT',
    ...arrows,
    '```',
    '',
    `Pure, nothing from \`node:\`: ${pure.map((name) => `\`${name}\``).join(', ')}.`,
    '',
    '| vendor library | its door |',
    '| --- | --- |',
    ...doors,
    '',
  ].join('\n');
}
