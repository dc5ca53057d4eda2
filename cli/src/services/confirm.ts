import { createInterface } from 'node:readline/promises';
import { ExpectedError, type Words } from '@motcua/contract';
import type { Session } from '../session.ts';

/** What counts as yes, in both languages. */
const yeses = /^(y|yes|c|có|co|ok|đồng ý)$/i;

/**
 * Asks before something is changed. Without a terminal nobody can answer: E_CONFIRM_NEEDED names `--yes`. A no, or Ctrl-C,
 * is E_INTERRUPTED, and nothing has been done.
 */
export async function confirm(
  { language, io, signal }: Pick<Session, 'language' | 'io' | 'signal'>,
  { yes, question }: { yes: boolean; question: Words },
): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) throw new ExpectedError('E_CONFIRM_NEEDED');
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: io.stderr.isTerminal });
  try {
    const answer = await lines.question(`${question[language]} [c/K, y/N] `, { signal });
    if (!yeses.test(answer.trim())) throw new ExpectedError('E_INTERRUPTED');
  } catch (error) {
    throw signal.aborted ? new ExpectedError('E_INTERRUPTED', {}, { cause: error }) : error;
  } finally {
    lines.close();
  }
}
