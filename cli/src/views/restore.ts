import { fill, type Params, type Words } from '@motcua/contract';
import type { RestoreResult } from '@motcua/infra';
import type { Answer } from '../answer.ts';
import { restoreTexts as texts } from '../texts/restore.ts';

/** What a restore brought back. */
export function restoredAnswer(data: RestoreResult): Answer {
  const params: Params = { ...data, newest: data.newestReportAt ?? '–' };
  const lines = [texts.done, texts.kept].map((words: Words) => ({
    vi: fill(words.vi, params),
    en: fill(words.en, params),
  }));
  return { data, view: { simulated: false, sections: [{ is: 'lines', lines }] } };
}
