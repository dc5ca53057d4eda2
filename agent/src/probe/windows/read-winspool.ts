import { extname, join } from 'node:path';
import { failure, type Outcome } from '../outcome.ts';
import { runProgram } from '../run.ts';
import { decodeWinspool } from './decode-winspool.ts';
import type { WinspoolFacts } from './winspool-facts.ts';

export interface ReadWinspoolOptions {
  signal: AbortSignal;
  timeoutMs: number;
  /** Program that calls winspool; else the one beside this file. */
  program?: string;
}

/** Source and bundle each have it beside them, in their own language. */
const childFile = (): string => join(import.meta.dirname, `winspool-child${extname(import.meta.filename)}`);

/**
 * Asks the print spooler, in a program of its own: a print server that does not answer blocks such a call for minutes,
 * nothing can break it off but the end of its process, and a driver that fails takes the process with it.
 */
export async function readWinspool({
  signal,
  timeoutMs,
  program = childFile(),
}: ReadWinspoolOptions): Promise<Outcome<WinspoolFacts>> {
  const ran = await runProgram(process.execPath, [program], { signal, timeoutMs, maxBytes: 1_048_576 });
  if (!ran.ok) return ran;
  const { stdout, stderr, timedOut, exitCode } = ran.value;
  const why = timedOut ? `no answer within ${timeoutMs} ms` : `ended with ${exitCode}: ${stderr.trim()}`;
  return decodeWinspool(stdout, failure('not-read', `winspool: ${why}`));
}
