import type { RawLanguage, RawQuestion } from './ask-printer.ts';

/** Languages of printers on port 9100, in the order in which they are safe to try on a printer that nobody knows. */
export const rawModels = ['escpos', 'pjl', 'zpl'] as const;
export type RawModel = (typeof rawModels)[number];

/** DLE EOT n (Epson ESC/POS): obeyed even while the printer is offline, and prints nothing. */
const realTime = (n: number): RawQuestion => ({
  name: `DLE EOT ${n}`,
  bytes: Buffer.from([0x10, 0x04, n]),
  maxBytes: 64,
  complete: (answer) => answer.length > 0,
});

const exit = '\u001b%-12345X';
const formFeed = 0x0c;

/** PJL Technical Reference, chapter 7: the answer ends with a form feed. */
const infoStatus: RawQuestion = {
  name: 'INFO STATUS',
  bytes: Buffer.from(`${exit}@PJL\r\n@PJL INFO STATUS\r\n${exit}`, 'latin1'),
  maxBytes: 4_096,
  complete: (answer) => answer.includes(formFeed),
};

/** ZPL II Programming Guide, ~HS: three strings, each from STX to ETX. */
const hostStatus: RawQuestion = {
  name: '~HS',
  bytes: Buffer.from('~HS\r\n', 'latin1'),
  maxBytes: 1_024,
  complete: (answer) => answer.filter((byte) => byte === 0x03).length >= 3,
};

const questions: Readonly<Record<RawModel, readonly RawQuestion[]>> = {
  escpos: [realTime(1), realTime(2), realTime(3), realTime(4)],
  pjl: [infoStatus],
  zpl: [hostStatus],
};

/** What to say to a printer of this model; to one of no known model everything, one after the other. */
export const rawLanguages = (model: RawModel | 'auto'): RawLanguage<RawModel>[] =>
  (model === 'auto' ? rawModels : [model]).map((name) => ({ name, questions: questions[name] }));
