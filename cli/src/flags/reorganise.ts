import { reorganiseTexts as texts } from '../texts/reorganise.ts';
import { dayFlag, requiredDay } from './day.ts';
import { textFlag, textsFlag } from './define.ts';
import { hubFlags } from './hub.ts';

/** What a table of pairs does not say by itself. */
export const tableFlags = {
  date: dayFlag(texts.date),
  decision: textFlag({ words: texts.decisionFlag }),
  'ended-level': textsFlag({ words: texts.endedLevel, helpValue: 'LEVEL' }),
};

/** Which decision, who goes where by hand, and whose register. */
export const reorganiseFlags = {
  ...hubFlags,
  ...tableFlags,
  file: textFlag({ char: 'f', words: texts.file, helpValue: 'FILE|NAME', required: true }),
  assign: textFlag({ words: texts.assign, helpValue: 'FILE' }),
  source: textFlag({ words: texts.source, helpValue: 'SOURCE' }),
};

export const assignFlags = {
  file: textFlag({ char: 'f', words: texts.assign, helpValue: 'FILE', required: true }),
  from: requiredDay(texts.from),
};
