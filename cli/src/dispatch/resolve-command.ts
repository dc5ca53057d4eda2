import { nearest } from './nearest.ts';

/** What a command line asks for. */
export type Request<Id extends string> =
  | { is: 'run'; id: Id; argv: string[] }
  | { is: 'help'; subject: { of: 'all' } | { of: 'topic'; topic: string } | { of: 'command'; id: Id } }
  | { is: 'version' }
  | { is: 'unknown'; command: string; near: string };

/** Global flags with a value may stand before the command; their value is no command. */
const valued = new Set(['-o', '--output', '--lang', '--as-of']);

/** Finds the command in a command line: its words are the first ones that are no flags. */
export function resolveCommand<Id extends string>(argv: readonly string[], ids: readonly Id[]): Request<Id> {
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const positions = wordPositions(before);
  const words = positions.map((at) => before[at] ?? '');
  const asksHelp = before.some((word) => word === '--help' || word === '-h') || words[0] === 'help';
  const spoken = words[0] === 'help' ? words.slice(1) : words;
  if (spoken.length === 0)
    return before.includes('--version') ? { is: 'version' } : { is: 'help', subject: { of: 'all' } };
  const id = find(ids, spoken);
  if (id === undefined) return topicOrUnknown(ids, spoken, asksHelp);
  if (asksHelp) return { is: 'help', subject: { of: 'command', id } };
  const used = new Set(positions.slice(0, id.split(' ').length));
  return { is: 'run', id, argv: argv.filter((_word, at) => !used.has(at)) };
}

function wordPositions(argv: readonly string[]): number[] {
  const positions: number[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (valued.has(word)) at += 1;
    else if (!word.startsWith('-')) positions.push(at);
  }
  return positions;
}

/** The command with the most words of those that are spoken: `agent token list` before `agent token`. */
const find = <Id extends string>(ids: readonly Id[], words: readonly string[]): Id | undefined =>
  [3, 2, 1].map((count) => ids.find((id) => id === words.slice(0, count).join(' '))).find((id) => id !== undefined);

function topicOrUnknown<Id extends string>(
  ids: readonly Id[],
  words: readonly string[],
  asksHelp: boolean,
): Request<Id> {
  const [topic = '', verb] = words;
  const isTopic = ids.some((id) => id.startsWith(`${topic} `));
  if (isTopic && (verb === undefined || asksHelp)) return { is: 'help', subject: { of: 'topic', topic } };
  const command = words.slice(0, isTopic ? 2 : 1).join(' ');
  return { is: 'unknown', command: command.slice(0, 60), near: nearest(command, ids).join(', ') };
}
