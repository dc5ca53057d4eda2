import type { Language } from '@motcua/contract';
import type { Loaders } from '../session.ts';
import { type CommandId, commandTexts } from '../texts/commands.ts';

/** A command as completion needs to know it. */
export interface CommandShape {
  id: string;
  summary: string;
  flags: { name: string; char: string | null; choices: string[]; takesValue: boolean; summary: string }[];
}

interface Flag {
  char?: string;
  type?: string;
  helpValue?: string;
  words?: Record<Language, string>;
}

/** Every command with its flags; loads all of them. */
export const describeTree = (loaders: Loaders, language: Language): Promise<CommandShape[]> =>
  Promise.all((Object.keys(loaders) as CommandId[]).map((id) => describe(loaders, id, language)));

async function describe(loaders: Loaders, id: CommandId, language: Language): Promise<CommandShape> {
  const { default: command } = await loaders[id]();
  const flags = Object.entries({ ...command.flags, ...command.baseFlags } as Record<string, Flag>);
  return {
    id,
    summary: commandTexts[id].summary[language],
    flags: flags.map(([name, { char = null, type, helpValue = '', words }]) => ({
      name,
      char,
      takesValue: type !== 'boolean',
      choices: helpValue.includes('|') ? helpValue.split('|') : [],
      summary: words?.[language] ?? '',
    })),
  };
}
