import { isVarbindError, type RawVarbind } from 'net-snmp';
import { failure, type Outcome, success } from '../outcome.ts';
import { present } from './get.ts';
import type { Exchange, RawSession } from './session.ts';
import { compareOids, type Varbind } from './varbind.ts';

interface WalkOptions {
  version: '1' | '2c';
  /** More than this and the walk is given up: a table of a printer has some hundred rows. */
  maxVarbinds?: number;
}

const repetitions = 20;

/** Everything below an object identifier. Agents that go in circles are caught: identifiers must grow. */
export async function walkSubtree(
  session: Pick<RawSession, 'bulk' | 'next'>,
  root: string,
  { version, maxVarbinds = 2_000 }: WalkOptions,
): Promise<Outcome<Varbind[]>> {
  const found: Varbind[] = [];
  let last = root;
  let bulk = version !== '1';
  for (let seen = 0; seen <= maxVarbinds; ) {
    const answer: Exchange = bulk ? await session.bulk(last, repetitions) : await session.next(last);
    if ('refused' in answer) {
      if (!bulk) return success(found); // version 1 says noSuchName at the end
      bulk = false;
      continue;
    }
    if (!answer.ok) return answer;
    const { inside, over } = take(answer.value, root, last);
    found.push(...inside.flatMap(present));
    const end = inside.at(-1);
    if (over || end === undefined) return success(found);
    seen += inside.length;
    last = end.oid;
  }
  return failure('device-unreadable', `more than ${maxVarbinds} values under ${root}`);
}

/** The part of an answer that goes on from `last` inside the subtree, and whether the subtree is over. */
function take(answer: RawVarbind[], root: string, last: string): { inside: RawVarbind[]; over: boolean } {
  const inside: RawVarbind[] = [];
  let before = last;
  for (const varbind of answer) {
    const goesOn = varbind.oid.startsWith(`${root}.`) && compareOids(varbind.oid, before) > 0;
    if (!goesOn || isVarbindError(varbind)) return { inside, over: true };
    inside.push(varbind);
    before = varbind.oid;
  }
  return { inside, over: false };
}
