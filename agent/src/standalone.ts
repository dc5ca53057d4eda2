// The agent as a program of its own, without the command line: `npm run bundle` makes one file of it.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeError, ExpectedError, errorRows, exit, isExpected } from '@motcua/contract';
import { runAgent } from './main.ts';

const usage = '--state DIR';

async function main(): Promise<number> {
  process.noDeprecation = true; // a word to whoever writes the libraries, not to whoever reads this log
  const { signal, interrupted } = watchSignals();
  try {
    const state = resolve(stateFolder(process.argv.slice(2)));
    // One line of data an event, as `motcua agent run` prints them.
    await runAgent({ state, signal, onEvent: (event) => process.stdout.write(`${JSON.stringify(event)}\n`) });
    return interrupted() ? exit.interrupted : exit.ok;
  } catch (error) {
    if (!isExpected(error)) throw error;
    const { what, hint } = describeError(error, process.env.MOTCUA_LANG === 'vi' ? 'vi' : 'en');
    process.stderr.write(`${what}\n  ${hint}\n`);
    return errorRows[error.code].exit;
  }
}

function stateFolder(args: string[]): string {
  try {
    const { state } = parseArgs({ args, options: { state: { type: 'string' } } }).values;
    if (state) return state;
  } catch (error) {
    throw new ExpectedError('E_USAGE', { detail: usage }, { cause: error });
  }
  throw new ExpectedError('E_USAGE', { detail: usage });
}

/** SIGTERM and the first Ctrl-C stop it cleanly; the second Ctrl-C ends it at once. */
function watchSignals(): { signal: AbortSignal; interrupted: () => boolean } {
  const controller = new AbortController();
  let interrupted = false;
  const stop = () => controller.abort();
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop); // on Windows: its window is closed
  process.on('SIGBREAK', stop); // Ctrl-Break, which Windows has instead of SIGTERM
  process.on('SIGINT', () => {
    if (interrupted) process.exit(exit.interrupted);
    interrupted = true;
    stop();
  });
  process.stdout.on('error', stop); // whoever read the events is gone
  return { signal: controller.signal, interrupted: () => interrupted };
}

void main().then((code) => {
  process.exitCode = code;
});
