// Plain JavaScript for Node >= 18.19.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Tools that no package of Debian has, in an environment of their own. */
const tools = { schemathesis: 'schemathesis==4.32.5' };

const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'motcua', 'python');

/** Where their programs are. */
export const pythonTools = join(folder, 'bin');

/** Installs those that are not there; gives the names of those that still are missing. */
export function ensurePythonTools() {
  const missing = () => Object.keys(tools).filter((name) => !existsSync(join(pythonTools, name)));
  if (missing().length === 0) return [];
  process.stderr.write(`Installing from PyPI: ${missing().join(' ')}\n`);
  mkdirSync(folder, { recursive: true });
  const options = { stdio: ['ignore', 'ignore', 2] };
  const made =
    existsSync(join(pythonTools, 'pip')) || spawnSync('python3', ['-m', 'venv', folder], options).status === 0;
  // Half an environment would be taken for a whole one the next time.
  if (!made) rmSync(folder, { recursive: true, force: true });
  else spawnSync(join(pythonTools, 'pip'), ['install', '--quiet', ...missing().map((name) => tools[name])], options);
  return missing();
}
