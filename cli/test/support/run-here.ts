import type { Language } from '@motcua/contract';
import { commandLoaders } from '../../src/commands.ts';
import { resolveCommand } from '../../src/dispatch/resolve-command.ts';
import { runRequest } from '../../src/dispatch/run-request.ts';
import type { Sink } from '../../src/io.ts';
import { type CommandId, commandTexts } from '../../src/texts/commands.ts';
import type { Ended } from './launch.ts';

/** Runs a command line in this process, from the resolving of the command to its exit code; for tables of many lines. */
export async function runHere(line: readonly string[], language: Language): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof said): Sink => ({
    write: (text) => {
      said[name] += text;
    },
    isTerminal: false,
    columns: null,
  });
  const io = { argv: line, env: {}, stdout: sink('stdout'), stderr: sink('stderr'), now: () => new Date() };
  const request = resolveCommand(line, Object.keys(commandTexts) as CommandId[]);
  if (request.is === 'version' || request.is === 'help') throw new Error(`not a command: ${line.join(' ')}`);
  const before = process.stdout.listeners('error');
  const code = await runRequest(request, { io, language, preferred: { output: null }, loaders: commandLoaders });
  // A command listens to the end of its output for as long as its process lives.
  for (const listener of process.stdout.listeners('error') as (() => void)[])
    if (!before.includes(listener)) process.stdout.off('error', listener);
  return { code, ...said };
}
