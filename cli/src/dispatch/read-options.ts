import { type Output, outputs } from '../flags/outputs.ts';
import type { Io } from '../io.ts';

/** Global options as they are needed before and after parsing: errors are told in the form that was asked for, too. */
export interface Options {
  output: Output;
  quiet: boolean;
  noColor: boolean;
  debug: boolean;
}

/** Reads the global options leniently; the command library checks them afterwards. */
export function readOptions({ argv, env }: Pick<Io, 'argv' | 'env'>): Options {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const output =
    outputs.find((known) => known === asked(words)) ?? outputs.find((known) => known === env.MOTCUA_OUTPUT);
  return {
    output: output ?? 'table',
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
