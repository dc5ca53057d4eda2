import { centreFlagTexts as texts } from '../texts/centre.ts';
import { textFlag } from './define.ts';

/** Which stack, and where it is described. */
export const stackFlags = {
  stack: textFlag({ words: texts.stack, helpValue: 'NAME', required: true }),
  project: textFlag({ words: texts.project, helpValue: 'DIR' }),
};
