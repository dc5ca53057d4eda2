import { ExpectedError } from '@motcua/contract';
import { type ProgramOptions, runProgram } from './run-program.ts';

/** Runs a program of this machine that has to succeed; its words are in the error when it does not. */
export async function runTool(
  file: string,
  options: Omit<ProgramOptions, 'timeout'> & { timeout?: number; package: string },
): Promise<string> {
  const { package: from, timeout = 60_000, ...rest } = options;
  const result = await runProgram(file, { ...rest, timeout }).catch((cause: unknown) => {
    throw new ExpectedError('E_DC_TOOL_MISSING', { program: file, package: from }, { cause });
  });
  if (result.exit === 0) return result.stdout;
  const detail = result.stderr.trim().split('\n').slice(-3).join(' · ').slice(0, 500);
  const command = [file, ...rest.args].join(' ').slice(0, 120);
  throw new ExpectedError('E_DC_LAB_STEP', { command, exit: result.exit ?? 'signal', detail });
}
