import { exit, fill, type Words } from '@motcua/contract';
import type { BackupVerdict } from '@motcua/hub';
import type { Answer } from '../answer.ts';
import { formatInstant } from '../render/cell.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { viewTexts } from '../texts/views.ts';

const line = (words: Words, params: Record<string, string>): Section => ({
  is: 'lines',
  lines: [{ vi: fill(words.vi, params), en: fill(words.en, params) }],
});

const rowsTable = (rows: Readonly<Record<string, number>>): Section =>
  table<[string, number]>({
    rows: Object.entries(rows),
    columns: [
      { key: 'table', words: heads.table, keep: true, value: ([name]) => name },
      { key: 'rows', words: heads.rows, type: 'number', value: ([, count]) => count },
    ],
  });

/** Something was made of tables: where, and how many rows each has. */
export const tablesAnswer = (
  data: object,
  { words, to, rows }: { words: Words; to: string; rows: Readonly<Record<string, number>> },
): Answer => ({ data, view: { simulated: false, sections: [line(words, { to }), rowsTable(rows)] } });

/** Whether a backup is whole, and what is wrong with it. */
export function backupVerdictAnswer(data: BackupVerdict): Answer {
  const head = line(data.ok ? viewTexts.backupGood : viewTexts.backupBad, { at: formatInstant(data.at) });
  const problems = table<BackupVerdict['problems'][number]>({
    rows: data.problems,
    columns: [
      { key: 'what', words: heads.object, keep: true, value: ({ what }) => what },
      { key: 'why', words: heads.problem, value: ({ why }) => why },
    ],
  });
  return {
    data,
    view: { simulated: false, sections: [head, data.ok ? rowsTable(data.rows) : problems] },
    exit: data.ok ? exit.ok : exit.changes,
  };
}
