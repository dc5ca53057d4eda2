import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import type { WrittenPapers } from '../services/repair-papers.ts';
import { repairPaperWords, repairPaperTexts as texts } from '../texts/repair-papers.ts';

/** Which papers were written where. */
export function repairPapersAnswer(data: WrittenPapers): Answer {
  const main = table<WrittenPapers['papers'][number]>({
    rows: data.papers,
    columns: [
      { key: 'kind', words: texts.paper, value: ({ kind }) => repairPaperWords[kind] },
      { key: 'path', words: texts.path, keep: true, value: ({ path }) => path },
    ],
  });
  const sections = [main, { is: 'lines' as const, lines: [texts.blanks] }];
  return { data, view: { simulated: data.simulated, sections, main } };
}
