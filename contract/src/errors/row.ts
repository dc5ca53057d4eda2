import type { Words } from '../text/words.ts';

/** Exit codes of the command line; the whole table, published in DESIGN section 11 and `motcua --help`. */
export const exit = {
  ok: 0,
  failure: 1,
  usage: 2,
  changes: 3,
  notPermitted: 4,
  notFound: 5,
  conflict: 6,
  unreachable: 7,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** An error that is expected: what it says, what to do, and how it leaves a program or an HTTP request. */
export interface ErrorRow {
  exit: ExitCode;
  /** Status of the HTTP problem (RFC 9457). */
  status: number;
  /** What happened, where: `{placeholders}` are filled from the error's parameters. */
  words: Words;
  /** What to do about it. */
  hint: Words;
}
export type ErrorTable = Readonly<Record<string, ErrorRow>>;
