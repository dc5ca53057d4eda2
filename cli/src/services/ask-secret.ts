import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ExpectedError, type Words } from '@motcua/contract';
import type { Session } from '../session.ts';
import { readSecret } from './read-secret.ts';

/** Swallows what a terminal would echo. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/**
 * A secret that a person types without it being shown, or that stands in a file (`-` is standard input). Without a
 * terminal and without a file there is nobody to ask: E_SECRET_NEEDED names the flag.
 */
export async function askSecret(
  { language, io, signal }: Pick<Session, 'language' | 'io' | 'signal'>,
  { file, prompt, flag }: { file: string | undefined; prompt: Words; flag: string },
): Promise<string> {
  if (file !== undefined) return readSecret(file);
  if (!process.stdin.isTTY) throw new ExpectedError('E_SECRET_NEEDED', { flag });
  io.stderr.write(`${prompt[language]}: `);
  const lines = createInterface({ input: process.stdin, output: nowhere(), terminal: true });
  try {
    return await lines.question('', { signal });
  } catch (error) {
    throw signal.aborted ? new ExpectedError('E_INTERRUPTED', {}, { cause: error }) : error;
  } finally {
    lines.close();
    io.stderr.write('\n');
  }
}
