import { failure, type Outcome } from '../outcome.ts';
import type { Probe } from '../probe.ts';

export interface PowerShellOptions {
  program: string;
  signal: AbortSignal;
  timeoutMs: number;
}

/** Runs a script without a user's profile, and without questions; the process is killed at its deadline. */
export async function runPowerShell<Facts>(
  { run }: Pick<Probe, 'run'>,
  {
    program,
    script,
    decode,
    ...options
  }: PowerShellOptions & {
    script: string;
    decode: (output: string) => Outcome<Facts>;
  },
): Promise<Outcome<Facts>> {
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script];
  const ran = await run(program, args, { ...options, maxBytes: 1_048_576 });
  if (!ran.ok) return ran;
  const { timedOut, exitCode, stdout } = ran.value;
  if (timedOut) return failure('not-read', `PowerShell did not end within ${options.timeoutMs} ms`);
  // What stands on stderr is XML, and translated: it explains nothing.
  return exitCode === 0 ? decode(stdout) : failure('not-read', `PowerShell ended with exit code ${exitCode}`);
}
