import { pad, widthOf } from '../render/width.ts';

/** Breaks a text into lines of at most so many columns. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Terms on the left, what they mean on the right, wrapped. */
export function definitions(rows: readonly (readonly [term: string, meaning: string])[], columns: number): string[] {
  const left = Math.min(34, Math.max(0, ...rows.map(([term]) => widthOf(term))));
  const room = Math.max(24, columns - left - 4);
  return rows.flatMap(([term, meaning]) => {
    const [first = '', ...rest] = wrap(meaning, room);
    const indent = ' '.repeat(left + 4);
    const isLong = widthOf(term) > left;
    const head = isLong ? [`  ${term}`, `${indent}${first}`] : [`  ${pad(term, left, 'right')}  ${first}`];
    return [...head, ...rest.map((line) => indent + line)];
  });
}

/** A heading with lines under it. */
export const block = (heading: string, lines: readonly string[]): string[] => [heading, ...lines, ''];
