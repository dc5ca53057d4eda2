import type { Language } from '@motcua/contract';
import type { CommandText } from '../texts/command-text.ts';
import { commandTexts } from '../texts/commands.ts';
import { exitTexts, helpTexts, topicTexts } from '../texts/help.ts';
import { block, definitions, wrap } from './layout.ts';

/** Commands of one topic stand together, where the first of them is. */
const rows = [
  ...Map.groupBy(
    Object.entries(commandTexts as Readonly<Record<string, CommandText>>),
    ([id]) => id.split(' ', 1)[0],
  ).values(),
].flat();

/** Help on the whole program: what it is, its commands, its exit codes. */
export function rootHelp({
  language,
  columns,
  version,
}: {
  language: Language;
  columns: number;
  version: string;
}): string {
  const list = rows.map(([id, { summary }]) => [id, summary[language]] as const);
  const codes = exitTexts.map(([code, words]) => [String(code), words[language]] as const);
  return [
    ...wrap(`motcua ${version} · ${helpTexts.about[language]}`, columns),
    '',
    ...block(helpTexts.usage[language], [
      `  motcua ${helpTexts.command[language]} [--lang vi|en] [-o table|wide|json|yaml|csv]`,
    ]),
    ...block(helpTexts.commands[language], definitions(list, columns)),
    ...block(helpTexts.exitCodes[language], definitions(codes, columns)),
    helpTexts.more[language],
    '',
  ].join('\n');
}

/** Help on the commands that begin with a word. */
export function topicHelp({
  topic,
  language,
  columns,
}: {
  topic: string;
  language: Language;
  columns: number;
}): string {
  const about = topicTexts[topic as keyof typeof topicTexts]?.[language] ?? topic;
  const list = rows
    .filter(([id]) => id.startsWith(`${topic} `))
    .map(([id, { summary }]) => [id, summary[language]] as const);
  return [
    about,
    '',
    ...block(helpTexts.usage[language], [`  motcua ${topic} ${helpTexts.command[language]}`]),
    ...block(helpTexts.commands[language], definitions(list, columns)),
    helpTexts.more[language],
    '',
  ].join('\n');
}
