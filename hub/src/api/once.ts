import { hash } from 'node:crypto';
import { ExpectedError } from '@motcua/contract';
import { findAnswer, joined, keepAnswer, type Tx } from '../store/index.ts';
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

/**
 * Does a piece of work once for each key of a caller, for a day; whoever asks again gets the first answer. What it does and
 * what it answers are one transaction: a hub that dies in the middle has done nothing, and the key is free. Who comes with
 * the same key meanwhile waits for its turn, as all transactions of the interface do.
 */
export async function once(
  context: ApiContext,
  { key: given, secret, method, url, body }: Repeatable,
  work: (context: ApiContext) => Promise<unknown>,
): Promise<unknown> {
  if (!form.test(given)) throw new ExpectedError('E_IDEMPOTENCY_KEY_INVALID');
  const key = sha256(secret, given);
  const request = sha256(method, url, JSON.stringify(body ?? null));
  const at = context.now();
  const effects: (() => void)[] = [];
  const answer = await context.store.db.transaction().execute(async (tx) => {
    const used = await findAnswer(tx, { key, before: at - dayMs });
    if (used !== null) {
      if (used.request !== request) throw new ExpectedError('E_IDEMPOTENCY_KEY_REUSED');
      if (used.answer === null) throw new ExpectedError('E_IDEMPOTENCY_BUSY');
      return JSON.parse(unseal(used.answer, secret + given));
    }
    const done = await work(within(context, { tx, effects }));
    await keepAnswer(tx, { key, request, answer: seal(JSON.stringify(done), secret + given), at });
    return done;
  });
  for (const effect of effects) effect();
  return answer;
}

/** The context of work in a transaction: nobody is told of what is not yet true. */
function within(context: ApiContext, { tx, effects }: { tx: Tx; effects: (() => void)[] }): ApiContext {
  const db = joined(tx);
  return {
    ...context,
    store: { ...context.store, db, read: db, lists: (work) => work(db) },
    publishDesired: (agent, desired) => effects.push(() => context.publishDesired(agent, desired)),
    electPollers: () => effects.push(() => context.electPollers()),
    revoked: (agent) => effects.push(() => context.revoked(agent)),
  };
}
