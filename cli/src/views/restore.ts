import { fill, type Params, type Words } from '@motcua/contract';
import type { RestoreResult } from '@motcua/infra';
import type { Answer } from '../answer.ts';
import { formatSecond } from '../render/cell.ts';
import { restoreTexts as texts } from '../texts/restore.ts';

/** What a restore brought back. */
export function restoredAnswer(data: RestoreResult): Answer {
  const newest = data.newestReportAt === null ? '–' : formatSecond(data.newestReportAt);
  const params: Params = { ...data, to: formatSecond(data.to), newest };
  const lines = [texts.done, texts.kept].map((words: Words) => ({
    vi: fill(words.vi, params),
    en: fill(words.en, params),
  }));
  return { data, view: { simulated: false, sections: [{ is: 'lines', lines }] } };
}
