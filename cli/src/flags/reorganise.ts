import { parseAsOf } from '@motcua/inventory';
import { Flags } from '@oclif/core';
import { reorganiseTexts as texts } from '../texts/reorganise.ts';
import { textFlag } from './define.ts';
import { hubFlags } from './hub.ts';

/** Which decision, who goes where by hand, and whose register. */
export const reorganiseFlags = {
  ...hubFlags,
  file: textFlag({ char: 'f', words: texts.file, helpValue: 'FILE|NAME', required: true }),
  assign: textFlag({ words: texts.assign, helpValue: 'FILE' }),
  source: textFlag({ words: texts.source, helpValue: 'SOURCE' }),
};

/** A day that a flag names. */
const dateFlag = Flags.custom<string, { words: typeof texts.from }>({
  helpValue: 'DATE',
  parse: async (value, _context, { name }) => parseAsOf(value, `--${name}`),
});

export const assignFlags = {
  file: textFlag({ char: 'f', words: texts.assign, helpValue: 'FILE', required: true }),
  from: dateFlag({ words: texts.from, required: true }),
};
