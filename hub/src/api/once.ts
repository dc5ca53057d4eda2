import { hash } from 'node:crypto';
import { ExpectedError } from '@motcua/contract';
import { freeKey, keepAnswer, takeKey } from '../store/index.ts';
import type { ApiContext } from './context.ts';
import { seal, unseal } from './seal.ts';

const dayMs = 86_400_000;
const form = /^[\x21-\x7e]{16,128}$/;
const sha256 = (...parts: string[]): string => hash('sha256', JSON.stringify(parts), 'base64url');

/** A request that may come again, by a key that its caller made up. */
interface Repeatable {
  key: string;
  /** Of the caller; answers are sealed with it, because some of them hold a secret that is told once. */
  secret: string;
  method: string;
  url: string;
  body: unknown;
}

/** Does a piece of work once for each key of a caller, for a day; whoever asks again gets the first answer. */
export async function once(
  { store, now }: Pick<ApiContext, 'store' | 'now'>,
  { key: given, secret, method, url, body }: Repeatable,
  work: () => Promise<unknown>,
): Promise<unknown> {
  if (!form.test(given)) throw new ExpectedError('E_IDEMPOTENCY_KEY_INVALID');
  const key = sha256(secret, given);
  const request = sha256(method, url, JSON.stringify(body ?? null));
  const at = now();
  const taken = await takeKey(store.db, { key, request, at, before: at - dayMs });
  if (taken !== null) {
    if (taken.request !== request) throw new ExpectedError('E_IDEMPOTENCY_KEY_REUSED');
    if (taken.answer === null) throw new ExpectedError('E_IDEMPOTENCY_BUSY');
    return JSON.parse(unseal(taken.answer, secret + given));
  }
  try {
    const answer = await work();
    await keepAnswer(store.db, { key, answer: seal(JSON.stringify(answer), secret + given) });
    return answer;
  } catch (error) {
    // A handler that throws has done nothing: its transaction was undone.
    await freeKey(store.db, key);
    throw error;
  }
}
