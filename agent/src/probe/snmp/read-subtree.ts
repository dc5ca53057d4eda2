import { isVarbindError, type RawVarbind } from 'net-snmp';
import { type Failure, failure } from '../outcome.ts';
import { present } from './get.ts';
import type { Exchange, RawSession } from './session.ts';
import { compareOids, type Varbind } from './varbind.ts';

/** What was read of a subtree, and what cut the walk off before its end. */
export interface Walked {
  found: Varbind[];
  cut: Failure | null;
}

/** How an agent is walked; a way that it cannot answer is not tried again in the same conversation. */
export interface WalkWay {
  /** Varbinds asked for at once; 1 means GETNEXT. */
  repetitions: number;
}

/** A conversation's way in the beginning: version 1 has no GETBULK (RFC 1157). */
export const firstWay = (version: '1' | '2c' | '3'): WalkWay => ({ repetitions: version === '1' ? 1 : 20 });

/** A walk is given up beyond this; a switch of 500 ports has 500 rows a column. */
export interface WalkLimits {
  varbinds: number;
  bytes: number;
}
const walkLimits: WalkLimits = { varbinds: 5_000, bytes: 1_048_576 };

/** Reads everything below an object identifier. What was read before a walk went wrong is kept, and the wrong is named. */
export async function readSubtree(
  session: Pick<RawSession, 'bulk' | 'next'>,
  root: string,
  { way, limits = walkLimits }: { way: WalkWay; limits?: WalkLimits },
): Promise<Walked> {
  const found: Varbind[] = [];
  const end = (cut: Failure | null): Walked => ({ found, cut });
  let last = root;
  let bytes = 0;
  for (let seen = 0; ; ) {
    const answer = await ask(session, last, way);
    if (answer === 'end') return end(null);
    if (!answer.ok) return end(answer);
    const { inside, stop } = take(answer.value, root, last);
    found.push(...inside.flatMap(present));
    seen += inside.length;
    bytes += inside.reduce((sum, { value }) => sum + 16 + (value instanceof Uint8Array ? value.length : 8), 0);
    last = inside.at(-1)?.oid ?? last;
    if (stop === 'end') return end(null);
    if (stop === 'loop') return end(failure('device-unreadable', `the walk of ${root} goes backwards after ${last}`));
    if (seen > limits.varbinds)
      return end(failure('device-unreadable', `more than ${limits.varbinds} values under ${root}`));
    if (bytes > limits.bytes) return end(failure('device-unreadable', `more than ${limits.bytes} bytes under ${root}`));
  }
}

type Answer = Exclude<Exchange, { refused: true }> | 'end';

/**
 * Asks on. An agent that refuses GETBULK, says that its answer is too big, or is silent, is asked for less, down to
 * GETNEXT; a refusal of that is the end of what version 1 has (noSuchName).
 */
async function ask(session: Pick<RawSession, 'bulk' | 'next'>, oid: string, way: WalkWay): Promise<Answer> {
  while (way.repetitions > 1) {
    const answer = await session.bulk(oid, way.repetitions);
    const refused = 'refused' in answer;
    if (!refused && (answer.ok || answer.reason !== 'device-unreachable')) return answer;
    way.repetitions = refused && way.repetitions > 4 ? 4 : 1;
  }
  const answer = await session.next(oid);
  return 'refused' in answer ? 'end' : answer;
}

/** The part of an answer that goes on inside the subtree, and why it stops there. */
function take(answer: RawVarbind[], root: string, last: string): { inside: RawVarbind[]; stop: 'end' | 'loop' | null } {
  const inside: RawVarbind[] = [];
  let before = last;
  for (const varbind of answer) {
    if (isVarbindError(varbind) || !varbind.oid.startsWith(`${root}.`)) return { inside, stop: 'end' };
    if (compareOids(varbind.oid, before) <= 0) return { inside, stop: 'loop' };
    inside.push(varbind);
    before = varbind.oid;
  }
  return { inside, stop: answer.length === 0 ? 'end' : null };
}
