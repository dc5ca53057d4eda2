import { flagTexts } from '../texts/flags.ts';
import { textFlag } from './define.ts';

/** Flags that say which hub to talk to. */
export const hubFlags = {
  hub: textFlag({ words: flagTexts.hub, helpValue: 'URL' }),
  data: textFlag({ words: flagTexts.data, helpValue: 'DIR' }),
};
