import { failure, type Outcome } from '../outcome.ts';
import type { Probe } from '../probe.ts';
import type { CimFacts } from './cim-facts.ts';
import { cimArguments } from './cim-script.ts';
import { decodeCim } from './decode-cim.ts';

/** Asks Windows once for everything; the process is killed at its deadline. */
export async function readCim(
  { run }: Pick<Probe, 'run'>,
  { program, ...options }: { program: string; signal: AbortSignal; timeoutMs: number },
): Promise<Outcome<CimFacts>> {
  const ran = await run(program, cimArguments, { ...options, maxBytes: 1_048_576 });
  if (!ran.ok) return ran;
  const { timedOut, exitCode, stdout } = ran.value;
  if (timedOut) return failure('not-read', `PowerShell did not end within ${options.timeoutMs} ms`);
  // What stands on stderr is XML, and translated: it explains nothing.
  return exitCode === 0 ? decodeCim(stdout) : failure('not-read', `PowerShell ended with exit code ${exitCode}`);
}
