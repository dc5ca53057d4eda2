import { parseAsOf } from '@motcua/inventory';
import { flagTexts } from '../texts/flags.ts';
import { choiceFlag, switchFlag, textFlag } from './define.ts';
import { outputs } from './outputs.ts';

/** Flags that every command takes. */
export const globalFlags = {
  output: choiceFlag(outputs)({ char: 'o', words: flagTexts.output }),
  'as-of': textFlag({ words: flagTexts.asOf, helpValue: 'DATE', parse: async (value) => parseAsOf(value) }),
  lang: choiceFlag(['vi', 'en'])({ words: flagTexts.lang }),
  quiet: switchFlag(flagTexts.quiet),
  'no-color': switchFlag(flagTexts.noColor),
  debug: switchFlag(flagTexts.debug),
};
