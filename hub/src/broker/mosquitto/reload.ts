import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const longestMs = 20_000;

/** Makes the broker read its list and its rules again: by a command where there is one, else by SIGHUP to its pid. */
export async function reload({ command, pidFile }: { command: string | undefined; pidFile: string }): Promise<void> {
  if (command === undefined) {
    const pid = Number(await readFile(pidFile, 'utf8'));
    // 0 and negative numbers would mean a whole group of processes.
    if (!Number.isSafeInteger(pid) || pid <= 1) throw new Error(`${pidFile} names no process`);
    process.kill(pid, 'SIGHUP');
    return;
  }
  // No shell: words are words.
  const [file = '', ...words] = command.trim().split(/\s+/);
  await run(file, words, { timeout: longestMs, killSignal: 'SIGKILL' });
}
