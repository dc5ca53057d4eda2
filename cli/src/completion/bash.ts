import type { CommandShape } from './describe-tree.ts';

const words = (list: readonly string[]) => [...new Set(list)].join(' ');
const flagWords = ({ flags }: CommandShape) => words(['--help', ...flags.map(({ name }) => `--${name}`)]);

/** A completion script for bash 4 and newer, without the package bash-completion. */
export function bashScript(commands: readonly CommandShape[]): string {
  const first = words(commands.map(({ id }) => id.split(' ')[0] ?? ''));
  const topics = [...new Set(commands.filter(({ id }) => id.includes(' ')).map(({ id }) => id.split(' ')[0] ?? ''))];
  const verbs = topics.map((topic) => {
    const list = commands.filter(({ id }) => id.startsWith(`${topic} `)).map(({ id }) => id.split(' ')[1] ?? '');
    return `    ${topic}) verbs="${words(list)}" ;;`;
  });
  const flags = commands.map((command) => `    "${command.id}") flags="${flagWords(command)}" ;;`);
  const choices = choicesOf(commands).map(([flag, list]) => `    ${flag}) values="${list}" ;;`);
  return `# motcua: completion for bash
_motcua() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" verbs="" flags="" values=""
  case "$prev" in
${choices.join('\n')}
  esac
  if [ -n "$values" ]; then COMPREPLY=($(compgen -W "$values" -- "$cur")); return; fi
  case "\${COMP_WORDS[1]}" in
${verbs.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${first} --help --version" -- "$cur")); return; fi
  if [ -n "$verbs" ] && [ "$COMP_CWORD" -eq 2 ]; then COMPREPLY=($(compgen -W "$verbs" -- "$cur")); return; fi
  local id="\${COMP_WORDS[1]}"
  [ -n "$verbs" ] && id="$id \${COMP_WORDS[2]}"
  case "$id" in
${flags.join('\n')}
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$cur")) ;;
    *) COMPREPLY=($(compgen -f -- "$cur")) ;;
  esac
}
complete -o filenames -F _motcua motcua
`;
}

/** Flags with a list of values; a flag means the same in every command. */
function choicesOf(commands: readonly CommandShape[]): [flag: string, values: string][] {
  const found = new Map<string, string>();
  for (const { name, char, choices } of commands.flatMap(({ flags }) => flags)) {
    if (choices.length > 0) found.set(char === null ? `--${name}` : `-${char}|--${name}`, choices.join(' '));
  }
  return [...found];
}
