import type { RawAnswer } from '../../probe/raw/ask-printer.ts';
import type { RawModel } from '../../probe/raw/languages.ts';
import { readEscpos } from './escpos.ts';
import { readPjl } from './pjl.ts';
import type { RawState } from './raw-state.ts';
import { readZpl } from './zpl.ts';

const decoders: Readonly<Record<RawModel, (answers: ReadonlyMap<string, Uint8Array>) => RawState | null>> = {
  escpos: readEscpos,
  pjl: (answers) => readPjl(answers.get('INFO STATUS') ?? new Uint8Array()),
  zpl: (answers) => readZpl(answers.get('~HS') ?? new Uint8Array()),
};

/** Connected, and not a byte: a state of its own, which is neither well nor certainly a fault. */
const silent: RawState = { state: 'silent', stateReasons: [], reasons: ['printer-silent'], message: null };

/** Pure: what a printer on port 9100 said; null when it spoke, but not in the language that it was asked in. */
export const interpretRaw = ({ language, answers }: RawAnswer<RawModel>): RawState | null =>
  language === null ? silent : decoders[language](answers);
