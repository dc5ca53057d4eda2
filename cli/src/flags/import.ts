import { flagTexts } from '../texts/flags.ts';
import { importFlagTexts as texts } from '../texts/import.ts';
import { switchFlag, textFlag, textsFlag } from './define.ts';
import { hubFlags } from './hub.ts';

/** Flags of an import. */
export const importFlags = {
  ...hubFlags,
  file: textFlag({ char: 'f', words: texts.source, helpValue: 'SOURCE' }),
  sheet: textFlag({ words: texts.sheet, helpValue: 'NAME' }),
  map: textsFlag({ words: texts.map, helpValue: 'HEADER=FIELD' }),
  sender: textFlag({ words: texts.sender, helpValue: 'NAME' }),
  unit: textFlag({ words: texts.unit, helpValue: 'CODE' }),
  report: textFlag({ words: texts.report, helpValue: 'FILE.xlsx' }),
  partial: switchFlag(texts.partial),
  'dry-run': switchFlag(flagTexts.dryRun),
};
