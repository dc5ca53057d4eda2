import { ExpectedError, isExpected } from '@motcua/contract';
import { Errors } from '@oclif/core';
import type { CommandClass } from '../command.ts';

interface Flag {
  name?: string;
  char?: string;
  type?: string;
  multiple?: boolean;
  required?: boolean;
}

/**
 * The command library tells what is wrong with a command line in English prose. Ours say the same in both languages, so
 * the cause is found again from what was typed.
 */
export function explainUsage({
  error,
  argv,
  command,
  id,
}: {
  error: unknown;
  argv: readonly string[];
  command: CommandClass;
  id: string;
}): unknown {
  if (isExpected(error) || !(error instanceof Errors.CLIError)) return error;
  const detail = error as { flags?: unknown; args?: unknown };
  if (Array.isArray(detail.flags)) return usage('E_FLAG_UNKNOWN', { flags: list(detail.flags), command: id });
  const args = Array.isArray(detail.args) ? detail.args : null;
  if (args?.some((arg) => typeof arg === 'string'))
    return usage('E_ARGUMENT_UNEXPECTED', { args: list(args), command: id });
  if (args !== null) {
    const names = args.map((arg: { name: string }) => arg.name.toUpperCase());
    return usage('E_ARGUMENT_MISSING', { args: list(names), command: id });
  }
  return (
    explainFlags({ argv, command, id }) ?? new ExpectedError('E_USAGE', { detail: error.message }, { cause: error })
  );
}

const list = (values: readonly unknown[]) => values.join(', ').slice(0, 200);
const usage = (...given: ConstructorParameters<typeof ExpectedError>) => new ExpectedError(...given);

function explainFlags({ argv, command, id }: { argv: readonly string[]; command: CommandClass; id: string }) {
  const flags = Object.entries({ ...command.baseFlags, ...command.flags } as Record<string, Flag>);
  const spelled =
    (name: string, { char }: Flag) =>
    (word: string | undefined) =>
      word === `--${name}` ||
      word?.startsWith(`--${name}=`) === true ||
      (char !== undefined && word?.startsWith(`-${char}`) === true && !word.startsWith('--'));
  const isFlag = (word: string | undefined) => flags.some(([name, flag]) => spelled(name, flag)(word));
  for (const [name, flag] of flags) {
    const at = argv.findIndex(spelled(name, flag));
    if (at < 0 || flag.type === 'boolean') continue;
    const bare = argv[at] === `--${name}` || argv[at] === `-${flag.char}`;
    if (bare && (argv[at + 1] === undefined || isFlag(argv[at + 1])))
      return usage('E_FLAG_VALUE_MISSING', { flag: `--${name}`, command: id });
    if (!flag.multiple && argv.slice(at + 1).some(spelled(name, flag)))
      return usage('E_FLAG_TWICE', { flag: `--${name}` });
  }
  const missing = flags
    .filter(([name, flag]) => flag.required && !argv.some(spelled(name, flag)))
    .map(([name]) => `--${name}`);
  return missing.length === 0 ? null : usage('E_FLAG_MISSING', { flags: missing.join(', '), command: id });
}
