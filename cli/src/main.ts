import { existsSync } from 'node:fs';
import type { Language } from '@motcua/contract';
import { commandLoaders } from './commands.ts';
import { placesOf } from './connection/places.ts';
import { type Request, resolveCommand } from './dispatch/resolve-command.ts';
import { rootHelp, topicHelp } from './help/list-help.ts';
import { type Io, processIo } from './io.ts';
import { pickLanguage } from './language.ts';
import { type CommandId, commandTexts } from './texts/commands.ts';
import { version } from './version.ts';

const ids = Object.keys(commandTexts) as CommandId[];

/** Runs one command line to its end; the exit code is left in the process. */
export async function main(): Promise<void> {
  const io = processIo();
  process.exitCode = await runLine(io);
}

async function runLine(io: Io): Promise<number> {
  const preferred = await preferences(io.env);
  const language = pickLanguage({ argv: io.argv, env: io.env, configured: preferred.lang });
  const request = resolveCommand(io.argv, ids);
  if (request.is === 'version') io.stdout.write(`motcua ${version}\n`);
  else if (request.is === 'help') io.stdout.write(await help(request, language, io));
  else
    return (await import('./dispatch/run-request.ts')).runRequest(request, {
      io,
      language,
      preferred,
      loaders: commandLoaders,
    });
  return 0;
}

async function help(request: Request<CommandId> & { is: 'help' }, language: Language, io: Io): Promise<string> {
  const columns = Math.min(io.stdout.columns ?? 100, 120);
  const { subject } = request;
  if (subject.of === 'all') return rootHelp({ language, columns, version });
  if (subject.of === 'topic') return topicHelp({ topic: subject.topic, language, columns });
  const [{ commandHelp }, { default: command }] = await Promise.all([
    import('./help/command-help.ts'),
    commandLoaders[subject.id](),
  ]);
  return commandHelp({ id: subject.id, text: commandTexts[subject.id], command, language, columns });
}

interface Preferences {
  lang: Language | null;
  output: string | null;
}

/** What the user prefers, when there is a file that says so; whether it is right is told by the commands that need it. */
async function preferences(env: Io['env']): Promise<Preferences> {
  const { configFile } = placesOf(env);
  if (!existsSync(configFile)) return { lang: null, output: null };
  const { emptyConfig, readUserConfig } = await import('./connection/user-config.ts');
  return readUserConfig(configFile).catch(() => emptyConfig);
}
