import type { CommandShape } from './describe-tree.ts';

/** A text inside single quotes of zsh, where `:` and `[` would end a description. */
const quoted = (text: string) =>
  text.replaceAll("'", "'\\''").replaceAll(':', '\\:').replaceAll('[', '(').replaceAll(']', ')');

/** A completion script for zsh. */
export function zshScript(commands: readonly CommandShape[]): string {
  const firsts = new Map<string, string>();
  for (const { id, summary } of commands) {
    const [first = '', verb] = id.split(' ');
    if (!firsts.has(first)) firsts.set(first, verb === undefined ? summary : `${first} …`);
  }
  const list = [...firsts].map(([word, summary]) => `    '${word}:${quoted(summary)}'`).join('\n');
  const topics = [...firsts.keys()].filter((word) => commands.some(({ id }) => id.startsWith(`${word} `)));
  const verbs = topics.map((topic) => {
    const own = commands.filter(({ id }) => id.startsWith(`${topic} `));
    const rows = own.map(({ id, summary }) => `'${id.split(' ')[1]}:${quoted(summary)}'`).join(' ');
    return `      ${topic}) verbs=(${rows}) ;;`;
  });
  const specs = commands.map((command) => `    '${command.id}') _arguments ${flagSpecs(command)} '*:file:_files' ;;`);
  return `#compdef motcua
# motcua: completion for zsh
_motcua() {
  local -a firsts verbs
  firsts=(
${list}
  )
  if (( CURRENT == 2 )); then _describe 'motcua' firsts; return; fi
  case "$words[2]" in
${verbs.join('\n')}
  esac
  if (( \${#verbs} && CURRENT == 3 )); then _describe 'motcua' verbs; return; fi
  local id="$words[2]"
  (( \${#verbs} )) && id="$id $words[3]"
  case "$id" in
${specs.join('\n')}
  esac
}
compdef _motcua motcua
`;
}

const flagSpecs = ({ flags }: CommandShape): string =>
  flags
    .map(({ name, takesValue, choices, summary }) => {
      const value = choices.length > 0 ? `:${name}:(${choices.join(' ')})` : takesValue ? `:${name}:_files` : '';
      return `'--${name}[${quoted(summary)}]${value}'`;
    })
    .join(' ');
