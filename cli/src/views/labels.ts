import type { Answer } from '../answer.ts';
import { factsView } from '../render/view.ts';
import type { PrintedLabels } from '../services/print-labels.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { labelTexts as texts } from '../texts/stocktake.ts';

/** Where the labels are and how many. */
export const labelsAnswer = (data: PrintedLabels): Answer => ({
  data,
  view: {
    ...factsView([
      { words: heads.file, value: data.file },
      { words: heads.unit, value: data.unit },
      { words: texts.labels, value: data.labels, type: 'number' },
      { words: texts.sheets, value: data.sheets, type: 'number' },
    ]),
    simulated: data.simulated,
  },
});
