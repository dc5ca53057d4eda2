import { failure, type Outcome, success } from '../outcome.ts';
import { openRaw } from '../raw/open.ts';
import { type NutAnswer, parseVariables } from './parse.ts';

const maxBytes = 65_536;

/** Asks a NUT server for all it knows of one UPS (RFC 9271, LIST VAR), and hangs up. */
export async function listUpsVariables(
  { host, port, ups }: { host: string; port: number; ups: string },
  { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
): Promise<Outcome<NutAnswer>> {
  const ends = performance.now() + timeoutMs;
  const opened = await openRaw({ host, port }, { signal, timeoutMs });
  if (!opened.ok) return opened;
  using connection = opened.value;
  const waitMs = Math.max(1, Math.floor(ends - performance.now()));
  const complete = (bytes: Buffer) => isComplete(bytes, ups);
  const bytes = await connection.ask(Buffer.from(`LIST VAR ${ups}\n`), { waitMs, maxBytes, complete });
  if (signal.aborted) return failure('not-read', 'stopped');
  if (bytes.length === 0) return failure('device-unreachable', 'connected, but no answer');
  const answer = parseVariables(bytes, ups);
  return answer === null ? failure('device-unreadable', 'not a whole answer of a NUT server') : success(answer);
}

/** Only the end of what has come is looked at, so that an endless answer costs no more than its length. */
function isComplete(bytes: Buffer, ups: string): boolean {
  const end = bytes.subarray(-(ups.length + 64)).toString('latin1');
  return end.endsWith(`END LIST VAR ${ups}\n`) || (/(^|\n)ERR [^\n]*\r?\n$/.test(end) && bytes.length < 512);
}
