import { fill, type Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';

/** What was gathered, and where it is. */
export function bundleAnswer(data: { to: string; files: Record<string, number> }, { vi, en }: Words): Answer {
  const line = { vi: fill(vi, { to: data.to }), en: fill(en, { to: data.to }) };
  const files = table<[string, number]>({
    rows: Object.entries(data.files),
    columns: [
      { key: 'file', words: heads.file, keep: true, value: ([name]) => name },
      { key: 'bytes', words: heads.bytes, type: 'number', value: ([, bytes]) => bytes },
    ],
  });
  return { data, view: { simulated: false, sections: [{ is: 'lines', lines: [line] }, files] } };
}
