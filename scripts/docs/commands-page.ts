import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commandLoaders } from '../../cli/src/commands.ts';

const run = promisify(execFile);
const launcher = join(import.meta.dirname, '..', '..', 'cli', 'bin', 'motcua.mjs');

/** What `--help` says of every command, as a person at a terminal of 100 columns reads it. */
export async function commandsPage(): Promise<string> {
  const parts = ['# Commands', '', 'Generated from `--help`. In Vietnamese: `motcua LỆNH --help --lang vi`.', ''];
  for (const name of Object.keys(commandLoaders)) {
    parts.push(`## motcua ${name}`, '', '```text', (await help(name)).trimEnd(), '```', '');
  }
  return parts.join('\n');
}

async function help(name: string): Promise<string> {
  // Nothing of whoever runs this may show: no home, no settings, no width of a terminal.
  const env = { PATH: process.env.PATH, HOME: '/nonexistent', COLUMNS: '100' };
  const { stdout } = await run(process.execPath, [launcher, ...name.split(' '), '--help', '--lang', 'en'], { env });
  return stdout;
}
