import { problemFlagTexts as texts } from '../texts/problems.ts';
import { numberFlag, textFlag } from './define.ts';
import { hubFlags } from './hub.ts';

/** Which hub, why, and the number of the event that was seen last. */
export const problemDecisionFlags = {
  ...hubFlags,
  reason: textFlag({ words: texts.reason, required: true }),
  seq: numberFlag({ min: 1, max: 999_999_999 })({ words: texts.seq }),
};
