import { type Output, outputs } from '../flags/outputs.ts';
import type { Io } from '../io.ts';

/** Global options as they are needed before and after parsing: errors are told in the form that was asked for, too. */
export interface Options {
  output: Output;
  quiet: boolean;
  noColor: boolean;
  debug: boolean;
  /** Whether a date is given; whether it is one is seen later. */
  asOf: boolean;
}

/** Reads the global options leniently; the command library checks them afterwards. */
export function readOptions({ argv, env }: Pick<Io, 'argv' | 'env'>, preferred: string | null = null): Options {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const output = [asked(words), env.MOTCUA_OUTPUT, preferred].map(known).find((found) => found !== undefined);
  return {
    output: output ?? 'table',
    asOf: words.some((word) => word === '--as-of' || word.startsWith('--as-of=')),
    quiet: words.includes('--quiet'),
    noColor: words.includes('--no-color'),
    debug: words.includes('--debug') || Boolean(env.MOTCUA_DEBUG),
  };
}

function asked(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '-o' || word === '--output');
  if (at >= 0) return words[at + 1];
  const joined = words.find((word) => /^(?:--output=|-o.)/.test(word));
  return joined?.replace(/^(?:--output=|-o=?)/, '');
}

const known = (text: string | null | undefined): Output | undefined => outputs.find((output) => output === text);
