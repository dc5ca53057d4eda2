import { valueTexts } from '../texts/values.ts';
import { formatCell } from './cell.ts';
import { renderTable, type Style } from './render-table.ts';
import type { Facts, Section, View } from './view.ts';
import { pad, widthOf } from './width.ts';

/** An answer as a person reads it. */
export function renderView(view: View, style: Style): string {
  const { language, paint } = style;
  const banner = view.simulated ? [[paint(valueTexts.simulated[language], 'yellow')]] : [];
  const blocks = [...banner, ...view.sections.map((section) => renderSection(section, style))];
  return blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

function renderSection(section: Section, style: Style): string[] {
  const { language, paint } = style;
  const title = section.title === undefined ? [] : [paint(section.title[language], 'bold')];
  if (section.is === 'table') return [...title, ...renderTable(section, style)];
  if (section.is === 'lines') return [...title, ...section.lines.map((words) => words[language])];
  return [...title, ...renderFacts(section, style)];
}

function renderFacts({ facts }: Facts, { language }: Style): string[] {
  const widest = Math.max(0, ...facts.map(({ words }) => widthOf(words[language])));
  return facts.map(
    ({ words, value, type = 'text' }) =>
      `${pad(words[language], widest, 'right')}  ${formatCell(value, type, language)}`,
  );
}
