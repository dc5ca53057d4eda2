import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openOutbox } from '../../src/outbox/open-outbox.ts';
import type { Outbox, OutboxLimits } from '../../src/outbox/outbox.ts';
import { Cut, MemoryFiles } from './memory-files.ts';

const boot = 'a'.repeat(32);
const bytesOf = (seq: number) => new TextEncoder().encode(JSON.stringify({ boot, seq }));
const roomy: OutboxLimits = { bytes: 1e9, memoryBytes: 1e9, maxAgeSeconds: 1e9 };
const tight: OutboxLimits = { ...roomy, bytes: 5 * 4096 };

const call = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('append' as const), state: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('acknowledge' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('refuse' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  },
);
type Call = typeof call extends fc.Arbitrary<infer C> ? C : never;
const life = fc.record({
  calls: fc.array(call, { maxLength: 12 }),
  cutAfter: fc.integer({ min: 0, max: 14 }),
  keep: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: 'kill' as const }),
});

/** What the books must say after any number of lives, each cut somewhere. */
class Books {
  appended = 0;
  open = new Set<number>();
  acknowledged = new Set<number>();
  refused = 0;
  dropped = 0;
  /** The call that was cut, of which both outcomes are right. */
  doubtful: { call: 'append' | 'acknowledge' | 'refuse'; seqs: number[] } | null = null;
}

const seqsOf = (outbox: Outbox) => outbox.entries.map(({ seq }) => seq);

async function perform(files: MemoryFiles, outbox: Outbox, books: Books, doing: Call): Promise<void> {
  if (doing.do === 'append') {
    books.appended += 1;
    const seq = books.appended;
    books.doubtful = { call: 'append', seqs: [seq] };
    await outbox.append({ bytes: bytesOf(seq), boot, seq, urgency: doing.state ? 'state' : 'telemetry' });
    files.checkAlive();
    books.open.add(seq);
  } else {
    const waiting = seqsOf(outbox);
    const at = Math.floor(doing.at * waiting.length);
    const seq = waiting[at];
    if (seq === undefined) return;
    const seqs = doing.do === 'acknowledge' ? waiting.slice(0, at + 1) : [seq];
    books.doubtful = { call: doing.do, seqs };
    for (const each of seqs) books.open.delete(each);
    if (doing.do === 'acknowledge') await outbox.acknowledge({ boot, seq });
    else await outbox.refuse(hash('sha256', bytesOf(seq)));
    files.checkAlive();
    if (doing.do === 'acknowledge') for (const each of seqs) books.acknowledged.add(each);
    else books.refused += 1;
  }
}

/** Compares the disk after a cut with the books, and settles what was in doubt. */
function reconcile(outbox: Outbox, books: Books): void {
  const found = seqsOf(outbox);
  expect(found).toEqual([...found].sort((a, b) => a - b));
  const { doubtful } = books;
  const refusedNow = doubtful?.call === 'refuse' && doubtful.seqs.every((seq) => !found.includes(seq)) ? 1 : 0;
  books.refused += refusedNow;
  expect(outbox.losses.refused).toBe(books.refused);
  const missing = [...books.open].filter((seq) => !found.includes(seq));
  expect(outbox.losses.dropped).toBe(books.dropped + missing.length);
  books.dropped += missing.length;
  const mayReturn = [...books.acknowledged, ...(doubtful?.seqs ?? [])];
  for (const seq of found) expect(books.open.has(seq) || mayReturn.includes(seq)).toBe(true);
  for (const seq of found) books.acknowledged.delete(seq);
  books.open = new Set(found);
  books.doubtful = null;
}

async function live(files: MemoryFiles, books: Books, limits: OutboxLimits, calls: readonly Call[]): Promise<void> {
  const outbox = await openOutbox({ state: { path: '/state', files }, limits, monotonicMs: () => 0 });
  for (const doing of calls) {
    await perform(files, outbox, books, doing);
    books.doubtful = null;
  }
}

describe('the outbox, cut after any step and opened again', () => {
  test.each([
    { name: 'with room', limits: roomy },
    { name: 'with room for five reports', limits: tight },
  ])('$name keeps exactly what is not settled, in order, and counts what it gave up', async ({ limits }) => {
    const run = fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), async (lives) => {
      const files = new MemoryFiles();
      const books = new Books();
      for (const { calls, cutAfter, keep } of lives) {
        files.cutAfter(cutAfter);
        await live(files, books, limits, calls).catch((error) => expect(error).toBeInstanceOf(Cut));
        if (keep === 'kill') files.kill();
        else files.powerCut(keep);
        reconcile(await openOutbox({ state: { path: '/state', files }, limits, monotonicMs: () => 0 }), books);
      }
    });
    await fc.assert(run, { numRuns: 400 });
  });
});
