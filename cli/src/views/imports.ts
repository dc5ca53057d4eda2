import { fill, type RegisterChangeRow, type RegisterChangeView, type RegisterCommit } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { importTexts as texts } from '../texts/import.ts';

/** Imports, one a line. */
export function importsAnswer(data: { imports: RegisterChangeRow[]; simulated: boolean }): Answer {
  const rows = table<RegisterChangeRow>({
    rows: data.imports,
    columns: [
      { key: 'id', words: texts.importId, keep: true, value: ({ id }) => id },
      { key: 'at', words: heads.time, type: 'instant', value: ({ at }) => at },
      { key: 'byName', words: texts.by2, value: ({ byName }) => byName },
      { key: 'title', words: heads.title, value: ({ title }) => title },
      { key: 'create', words: texts.created, type: 'number', value: ({ totals }) => totals.create },
      { key: 'update', words: texts.updated, type: 'number', value: ({ totals }) => totals.update },
      { key: 'undoneBy', words: texts.undoneBy, value: ({ undoneBy }) => undoneBy },
    ],
  });
  return { data, view: { simulated: data.simulated, sections: [rows] } };
}

type Changed = RegisterChangeView['changes'][number];

/** One import, row by row. */
export function importShownAnswer(change: RegisterChangeView & { simulated: boolean }): Answer {
  const rows = table<Changed>({
    rows: change.changes,
    most: 50,
    columns: [
      { key: 'action', words: heads.action, keep: true, value: ({ action }) => action },
      { key: 'kind', words: heads.kind, keep: true, value: ({ kind }) => kind },
      {
        key: 'id',
        words: heads.id,
        keep: true,
        value: (row) => textIn(row, 'tag') ?? textIn(row, 'code') ?? textIn(row, 'id'),
      },
      { key: 'validFrom', words: heads.validFrom, type: 'date', value: (row) => textIn(row, 'validFrom') },
      { key: 'validTo', words: heads.validTo, type: 'date', value: (row) => textIn(row, 'validTo') },
    ],
  });
  const facts: Section = {
    is: 'facts',
    facts: [
      { words: texts.importId, value: String(change.id) },
      { words: heads.time, value: change.at, type: 'instant' },
      { words: texts.by2, value: change.byName },
      { words: heads.title, value: change.title },
      { words: heads.source, value: change.source },
      { words: texts.undoneBy, value: change.undoneBy },
    ],
  };
  return { data: change, view: { simulated: change.simulated, sections: [facts, rows] } };
}

/** A field of the row that a change leaves, or of the one it takes away. */
function textIn(change: Changed, field: string): string | null {
  const row = (change.row ?? change.before) as Readonly<Record<string, unknown>> | undefined;
  const value = row?.[field];
  return typeof value === 'string' ? value : null;
}

/** That an import was taken back. */
export const importUndoneAnswer = (importId: number, commit: RegisterCommit): Answer =>
  linesAnswer({ importId, ...commit }, texts.undone, { id: importId, by: commit.id ?? '–' });

/** Where a template was written. */
export const templateAnswer = (data: { path: string; kind: string; units: number }): Answer =>
  linesAnswer(data, texts.templateWritten, { path: data.path });

function linesAnswer(data: object, words: { vi: string; en: string }, params: Parameters<typeof fill>[1]): Answer {
  const lines = [{ vi: fill(words.vi, params), en: fill(words.en, params) }];
  return { data, view: { simulated: false, sections: [{ is: 'lines', lines }] } };
}
