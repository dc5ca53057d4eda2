import { extname, join } from 'node:path';
import { decodeHardware, type HardwareFacts } from './hardware-facts.ts';
import { failure } from './outcome.ts';
import { runProgram } from './run.ts';

export interface ReadHardwareOptions {
  signal: AbortSignal;
  /** Deadline of all facts together; those that were read by then are kept. */
  timeoutMs: number;
  /** Program that tells them; else the one beside this file. */
  program?: string;
}

/** Source and bundle each have it beside them, in their own language. */
const childFile = (): string => join(import.meta.dirname, `hardware-child${extname(import.meta.filename)}`);

/**
 * Asks once a day, in a program of its own that is killed at the deadline: the library takes 7 MB that this process
 * would never give back, and its calls have no deadline. Addresses are not asked here, because the library starts some
 * fifty programs for them, blocking, for what Node knows.
 */
export async function readHardware({
  signal,
  timeoutMs,
  program = childFile(),
}: ReadHardwareOptions): Promise<HardwareFacts> {
  const ran = await runProgram(process.execPath, [program], { signal, timeoutMs, maxBytes: 65_536 });
  if (!ran.ok) return decodeHardware('', failure('not-read', ran.detail));
  const { stdout, stderr, timedOut, exitCode } = ran.value;
  const why = timedOut ? `no answer within ${timeoutMs} ms` : `ended with ${exitCode}: ${stderr.trim()}`;
  return decodeHardware(stdout, failure('not-read', `hardware: ${why}`));
}
