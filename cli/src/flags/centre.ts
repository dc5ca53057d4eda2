import { centreFlagTexts as texts } from '../texts/centre.ts';
import { switchFlag, textFlag } from './define.ts';

/** Which stack, and where it is described. */
export const stackFlags = {
  stack: textFlag({ words: texts.stack, helpValue: 'NAME', required: true }),
  project: textFlag({ words: texts.project, helpValue: 'DIR' }),
};

/** Changing hosts when it is not the time for it. */
export const windowFlags = {
  'outside-window': switchFlag(texts.outsideWindow),
  reason: textFlag({ words: texts.reason }),
};
