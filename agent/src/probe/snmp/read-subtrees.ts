import { type Failure, failure, type Outcome, success } from '../outcome.ts';
import { Cursor, overLimit, type Walked, type WalkLimits } from './cursor.ts';
import type { Columns, RawSession } from './session.ts';
import { canTellApart } from './tell-apart.ts';
import { compareOids } from './varbind.ts';
import { askLess, planRequest, type Trouble, type WalkWay } from './walk-way.ts';

/** What a subtree, and what a whole device may come to; a large switch has some 8,000 values in half a megabyte. */
const ofEach: WalkLimits = { varbinds: 5_000, bytes: 1_048_576 };
const inAll: WalkLimits = { varbinds: 12_000, bytes: 2_097_152 };

type Walkable = Pick<RawSession, 'bulk' | 'next'>;

/**
 * Reads everything below these object identifiers, many at a time, and those named first are read first. What was read
 * before a walk went wrong is kept, and the wrong is named.
 */
export async function readSubtrees(
  session: Walkable,
  roots: readonly string[],
  { way, limits = ofEach, total = inAll }: { way: WalkWay; limits?: WalkLimits; total?: WalkLimits },
): Promise<Walked[]> {
  const cursors = roots.map((root) => new Cursor(root));
  let silences = 0;
  for (let open = cursors; open.length > 0; open = open.filter((cursor) => cursor.open)) {
    const { batch, repetitions } = nextBatch(open, way);
    const answer = await ask(session, batch, repetitions);
    const trouble = take(answer, batch, { limits, repetitions });
    if (trouble !== null && !askLess(way, trouble)) {
      const cut = answer === 'refused' || answer.ok ? null : answer;
      silences += trouble === 'silent' ? 1 : 0;
      // A device that fell silent is left alone.
      endAll(silences > 1 ? open : batch, cut);
    }
    const over = overLimit({ seen: sum(cursors, 'seen'), bytes: sum(cursors, 'bytes') }, total);
    if (over !== null) endAll(open, failure('device-unreadable', `${over} in all`));
  }
  return cursors.map(({ found, cut }) => ({ found, cut }));
}

function endAll(cursors: readonly Cursor[], cut: Failure | null): void {
  for (const cursor of cursors) if (cursor.open) cursor.end(cut);
}

const sum = (cursors: readonly Cursor[], what: 'seen' | 'bytes'): number =>
  cursors.reduce((all, cursor) => all + cursor[what], 0);

/** What is asked next: subtrees that were not looked into before others, in the order of their names. */
function nextBatch(queue: readonly Cursor[], way: WalkWay): { batch: Cursor[]; repetitions: number | null } {
  const unseen = queue.filter(({ fresh }) => fresh);
  const fresh = unseen.length > 0;
  const from = fresh ? unseen : queue;
  const { columns, repetitions } = planRequest(way, { open: from.length, fresh });
  return { batch: from.slice(0, columns).sort((a, b) => compareOids(a.last, b.last)), repetitions };
}

async function ask(
  session: Walkable,
  batch: readonly Cursor[],
  repetitions: number | null,
): Promise<Outcome<Columns> | 'refused'> {
  const names = batch.map(({ last }) => last);
  if (repetitions === null) return askNext(session, names);
  const answer = await session.bulk(names, repetitions);
  return 'refused' in answer ? 'refused' : answer;
}

/**
 * Version 1 refuses the whole request when one name has no successor: it is asked again by halves, and a refusal of one
 * alone is the end of what there is (noSuchName; RFC 1157, 4.1.3), told by an empty column.
 */
async function askNext(session: Walkable, names: readonly string[]): Promise<Outcome<Columns>> {
  const answer = await session.next(names);
  if (!('refused' in answer)) return answer;
  if (names.length < 2) return success([[]]);
  const middle = names.length >> 1;
  const left = await askNext(session, names.slice(0, middle));
  if (!left.ok) return left;
  const right = await askNext(session, names.slice(middle));
  return right.ok ? success([...left.value, ...right.value]) : right;
}

/** Gives each subtree its part of an answer, and tells what is wrong with it. */
function take(
  answer: Outcome<Columns> | 'refused',
  batch: readonly Cursor[],
  { limits, repetitions }: { limits: WalkLimits; repetitions: number | null },
): Trouble | null {
  if (answer === 'refused') return 'refused';
  if (!answer.ok) return answer.reason === 'device-unreachable' ? 'silent' : 'confused';
  const columns = batch.map((_, at) => answer.value[at] ?? []);
  if (batch.length > 1 && !canTellApart(batch, columns)) return 'confused';
  for (const [at, cursor] of batch.entries()) {
    const column = columns[at] ?? [];
    if (column.length > 0) cursor.take(column, limits);
    else if (repetitions === null) cursor.end();
  }
  const answered = columns.reduce((all, { length }) => all + length, 0);
  return isTooLittle(answered, { batch, repetitions }) ? 'confused' : null;
}

/** Some take the repetitions for the whole answer, and others have no room for one row: both do better one by one. */
function isTooLittle(
  answered: number,
  { batch, repetitions }: { batch: readonly Cursor[]; repetitions: number | null },
): boolean {
  if (repetitions === null || !batch.some(({ open }) => open)) return false;
  // Nothing at all is no end: the answer may have had no room for the first value.
  if (batch.length === 1) return answered === 0;
  return answered <= Math.max(batch.length - 1, repetitions) && answered < batch.length * repetitions;
}
