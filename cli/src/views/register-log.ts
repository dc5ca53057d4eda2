import {
  exit,
  fill,
  type RegisterChangeRow,
  type RegisterChangesPage,
  type RegisterChangeView,
  type RegisterCommit,
  registerChangeWords,
} from '@motcua/contract';
import { type RegisterChange, summariseChanges } from '@motcua/inventory';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { registerTexts as texts } from '../texts/register.ts';
import { changesAnswer } from './changes.ts';

/** What was done to the register, newest first. */
export const registerLogAnswer = (data: RegisterChangesPage, simulated: boolean): Answer => ({
  data,
  view: {
    simulated,
    sections: [
      table<RegisterChangeRow>({
        rows: data.changes,
        columns: [
          { key: 'id', words: heads.number, type: 'number', value: ({ id }) => id },
          { key: 'at', words: texts.recordedAt, type: 'instant', value: ({ at }) => at },
          { key: 'byName', words: heads.actor, keep: true, value: ({ byName }) => byName },
          { key: 'kind', words: heads.kind, value: ({ kind }) => registerChangeWords[kind] },
          { key: 'title', words: heads.title, value: ({ title }) => title },
          { key: 'create', words: texts.create, type: 'number', value: ({ totals }) => totals.create },
          { key: 'update', words: texts.update, type: 'number', value: ({ totals }) => totals.update },
          { key: 'delete', words: texts.delete, type: 'number', value: ({ totals }) => totals.delete },
          { key: 'undoes', words: texts.undoes, type: 'number', value: ({ undoes }) => undoes },
          { key: 'undoneBy', words: texts.undoneBy, type: 'number', value: ({ undoneBy }) => undoneBy },
          { key: 'source', words: heads.source, value: ({ source }) => source, wide: true },
        ],
      }),
    ],
  },
});

/** One change: who, when, by what, and each row. */
export function registerChangeAnswer(data: RegisterChangeView, simulated: boolean): Answer {
  const summary = summariseChanges(data.changes as unknown as RegisterChange[]);
  const rows = changesAnswer({ ...summary, unlisted: 0, change: null }, simulated).view.sections;
  const left = { vi: fill(texts.left.vi, { left: data.left }), en: fill(texts.left.en, { left: data.left }) };
  return {
    data,
    view: {
      simulated,
      sections: [
        {
          is: 'facts',
          facts: [
            { words: heads.number, value: data.id },
            { words: texts.recordedAt, value: data.at, type: 'instant' },
            { words: heads.actor, value: data.byName },
            { words: heads.kind, value: registerChangeWords[data.kind] },
            { words: heads.title, value: data.title },
            { words: heads.source, value: data.source },
            { words: texts.undoes, value: data.undoes },
            { words: texts.undoneBy, value: data.undoneBy },
          ],
        },
        ...rows,
        ...(data.left > 0 ? [{ is: 'lines' as const, lines: [left] }] : []),
      ],
    },
  };
}

/** A change that was taken back, or would be; exit code 3 when it only would. */
export function registerUndoAnswer(data: RegisterCommit & { undone: string }): Answer {
  const tried = data.id === null;
  const words = tried ? texts.undonePreview : texts.undone;
  const params = { ...data.totals, of: data.undone, id: data.id ?? 0 };
  const line = { vi: fill(words.vi, params), en: fill(words.en, params) };
  return {
    data,
    view: { simulated: false, sections: [{ is: 'lines', lines: [line] }] },
    exit: tried ? exit.changes : exit.ok,
  };
}
