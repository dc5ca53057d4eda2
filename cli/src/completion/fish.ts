import type { CommandShape } from './describe-tree.ts';

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** A completion script for fish. */
export function fishScript(commands: readonly CommandShape[]): string {
  const topics = new Set(commands.filter(({ id }) => id.includes(' ')).map(({ id }) => id.split(' ')[0] ?? ''));
  const lines = [...topics].map((topic) => `complete -c motcua -f -n __fish_use_subcommand -a ${topic}`);
  return `# motcua: completion for fish\n${[...lines, ...commands.flatMap(ofCommand)].join('\n')}\n`;
}

function ofCommand({ id, summary, flags }: CommandShape): string[] {
  const [first = '', verb] = id.split(' ');
  const about = `-d ${quoted(summary)}`;
  const own =
    verb === undefined
      ? `complete -c motcua -f -n __fish_use_subcommand -a ${first} ${about}`
      : `complete -c motcua -f -n '__fish_seen_subcommand_from ${first}; and not __fish_seen_subcommand_from ${verb}' -a ${verb} ${about}`;
  const here = `'${id
    .split(' ')
    .map((word) => `__fish_seen_subcommand_from ${word}`)
    .join('; and ')}'`;
  return [
    own,
    ...flags.map(({ name, char, choices, takesValue, summary: text }) =>
      [
        `complete -c motcua -n ${here} -l ${name}`,
        ...(char === null ? [] : [`-s ${char}`]),
        ...(takesValue ? ['-r'] : []),
        ...(choices.length > 0 ? [`-f -a ${quoted(choices.join(' '))}`] : []),
        `-d ${quoted(text)}`,
      ].join(' '),
    ),
  ];
}
