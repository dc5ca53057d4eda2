import type { Language, Words } from '@motcua/contract';
import type { CommandClass } from '../command.ts';
import type { CommandText } from '../texts/command-text.ts';
import { flagTexts } from '../texts/flags.ts';
import { helpTexts } from '../texts/help.ts';
import { block, definitions, wrap } from './layout.ts';

/** What help reads of a flag or argument. */
interface Described {
  words?: Words;
  char?: string;
  type?: string;
  helpValue?: string | string[];
  required?: boolean;
  default?: unknown;
}
type DescribedTable = Readonly<Record<string, Described>>;

/** Help on one command: usage, arguments, flags, examples. */
export function commandHelp({
  id,
  text,
  command,
  language,
  columns,
}: {
  id: string;
  text: CommandText;
  command: CommandClass;
  language: Language;
  columns: number;
}): string {
  const args = Object.entries((command.args ?? {}) as DescribedTable);
  const own = Object.entries((command.flags ?? {}) as DescribedTable);
  const common = Object.entries((command.baseFlags ?? {}) as DescribedTable);
  const usage = ['motcua', id, ...args.map(argUsage), ...own.filter(([, flag]) => flag.required).map(flagUsage)].join(
    ' ',
  );
  const flagRows = (flags: [string, Described][]) => flags.map(([name, flag]) => flagRow(name, flag, language));
  const examples = text.examples.flatMap(({ line, words }) => [`  # ${words[language]}`, `  $ ${line}`]);
  const help: [string, Described] = ['help', { char: 'h', type: 'boolean', words: flagTexts.help }];
  return [
    ...wrap(text.summary[language], columns),
    '',
    ...(text.about === undefined ? [] : [...wrap(text.about[language], columns), '']),
    ...block(helpTexts.usage[language], [`  ${usage}${own.length > 0 ? ' [...]' : ''}`]),
    ...(args.length === 0
      ? []
      : block(
          helpTexts.args[language],
          definitions(
            args.map(([name, arg]) => [name.toUpperCase(), arg.words?.[language] ?? '']),
            columns,
          ),
        )),
    ...(own.length === 0 ? [] : block(helpTexts.flags[language], definitions(flagRows(own), columns))),
    ...block(helpTexts.globalFlags[language], definitions(flagRows([...common, help]), columns)),
    ...block(helpTexts.examples[language], examples),
  ].join('\n');
}

const argUsage = ([name, { required }]: [string, Described]) =>
  required ? name.toUpperCase() : `[${name.toUpperCase()}]`;
const flagUsage = ([name, { helpValue }]: [string, Described]) => `--${name} ${helpValue ?? ''}`.trim();

function flagRow(name: string, flag: Described, language: Language): [string, string] {
  const short = flag.char === undefined ? '    ' : `-${flag.char}, `;
  const value = flag.type === 'boolean' ? '' : ` ${flag.helpValue ?? ''}`;
  const notes = [
    ...(flag.required ? [helpTexts.required[language]] : []),
    ...(flag.default === undefined || flag.default === false ? [] : [`${helpTexts.default[language]} ${flag.default}`]),
  ];
  const note = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  return [`${short}--${name}${value}`, `${flag.words?.[language] ?? ''}${note}`];
}
