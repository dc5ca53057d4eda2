import { failure, type Outcome, success } from '../outcome.ts';
import { openRaw, type RawConnection } from './open.ts';

/** One question of a printer language: what is sent, and when its answer is whole. */
export interface RawQuestion {
  name: string;
  bytes: Uint8Array;
  maxBytes: number;
  complete: (answer: Buffer) => boolean;
}

/** The questions of one language. The first that stays unanswered means that the others are not worth asking. */
export interface RawLanguage<Name extends string = string> {
  name: Name;
  questions: readonly RawQuestion[];
}

export interface RawAnswer<Name extends string = string> {
  /** The language that it answered in; null when it was silent in all of them. */
  language: Name | null;
  /** What came, by the name of the question. */
  answers: ReadonlyMap<string, Buffer>;
}

/**
 * Connects once, tries languages in order until one is answered, and hangs up. The time that is left is shared
 * among the languages that are left, so that a silent printer costs the deadline and no more.
 */
export async function askRawPrinter<Name extends string>(
  address: { host: string; port: number },
  languages: readonly RawLanguage<Name>[],
  { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
): Promise<Outcome<RawAnswer<Name>>> {
  const ends = performance.now() + timeoutMs;
  const opened = await openRaw(address, { signal, timeoutMs });
  if (!opened.ok) return opened;
  using connection = opened.value;
  for (const [at, language] of languages.entries()) {
    const waitMs = Math.max(1, Math.floor((ends - performance.now()) / (languages.length - at)));
    const answers = await askIn(connection, language, waitMs);
    if (signal.aborted) return failure('not-read', 'stopped');
    if (answers.size > 0) return success({ language: language.name, answers });
  }
  return success({ language: null, answers: new Map() });
}

async function askIn(connection: RawConnection, { questions }: RawLanguage, waitMs: number) {
  const answers = new Map<string, Buffer>();
  const ends = performance.now() + waitMs;
  for (const { name, bytes, maxBytes, complete } of questions) {
    const left = Math.max(1, Math.floor(ends - performance.now()));
    const answer = await connection.ask(bytes, { waitMs: left, maxBytes, complete });
    if (answer.length === 0) break;
    answers.set(name, answer);
  }
  return answers;
}
