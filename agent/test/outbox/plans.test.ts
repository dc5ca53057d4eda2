import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entry, entryName, parseEntryName, roomOf } from '../../src/outbox/entry.ts';
import { planAck } from '../../src/outbox/plan-ack.ts';
import { planDrops } from '../../src/outbox/plan-drops.ts';

const a = 'a'.repeat(32);
const b = 'b'.repeat(32);
const entry = (order: number, more: Partial<Entry> = {}): Entry => ({
  ...{ order, age: order, urgency: 'telemetry', boot: a, seq: order, bytes: 100, hash: '0'.repeat(32) },
  ...more,
});
const orders = (entries: readonly Entry[]) => entries.map(({ order }) => order);

describe('the name of an entry', () => {
  test('says all about it but its bytes', () => {
    const one = entry(42, { urgency: 'state', age: 100_000, bytes: 65_536 });
    expect(entryName(one).length).toBeLessThanOrEqual(143);
    expect(parseEntryName(entryName(one))).toEqual(one);
  });
  test.each(['', 'x.json', `${entryName(entry(1))}.tmp`, entryName(entry(1)).toUpperCase()])('is not %j', (name) => {
    expect(parseEntryName(name)).toBeNull();
  });
});

describe('planAck', () => {
  const entries = [
    entry(1, { boot: b, seq: 8 }),
    entry(2, { boot: b, seq: 9 }),
    entry(3, { seq: 1 }),
    entry(4, { seq: 2 }),
  ];
  test.each([
    { boot: b, seq: 8, settled: [1] },
    { boot: a, seq: 1, settled: [1, 2, 3] },
    { boot: a, seq: 99, settled: [1, 2, 3, 4] },
    { boot: b, seq: 7, settled: [] },
    { boot: 'c'.repeat(32), seq: 99, settled: [] },
  ])('settles $settled for $boot/$seq', ({ boot, seq, settled }) => {
    expect(orders(planAck(entries, { boot, seq }))).toEqual(settled);
  });
});

describe('planDrops', () => {
  test('drops nothing that has room', () => {
    expect(planDrops([entry(1), entry(2)], { limitBytes: 2 * 4096, oldest: 0 })).toEqual([]);
  });
  test('drops the oldest telemetry first, and changes of state last', () => {
    const entries = [entry(1, { urgency: 'state' }), entry(2), entry(3, { urgency: 'state' }), entry(4), entry(5)];
    expect(orders(planDrops(entries, { limitBytes: 4 * 4096, oldest: 0 }))).toEqual([2]);
    expect(orders(planDrops(entries, { limitBytes: 2 * 4096, oldest: 0 }))).toEqual([2, 4, 1]);
    expect(orders(planDrops(entries, { limitBytes: 0, oldest: 0 }))).toEqual([2, 4, 1, 3]);
  });
  test('drops what is too old on both sides of the boundary', () => {
    const entries = [entry(1, { age: 9, urgency: 'state' }), entry(2, { age: 10 }), entry(3, { age: 11 })];
    expect(orders(planDrops(entries, { limitBytes: 1e9, oldest: 10 }))).toEqual([1]);
  });
  test('keeps within the limit, keeps the newest, and never drops state while it holds telemetry', () => {
    const some = fc.array(fc.record({ state: fc.boolean(), bytes: fc.integer({ min: 0, max: 60_000 }) }), {
      minLength: 1,
    });
    const property = fc.property(some, fc.integer({ min: 4096, max: 300_000 }), (list, limitBytes) => {
      const entries = list.map(({ state, bytes }, at) =>
        entry(at + 1, { bytes, urgency: state ? 'state' : 'telemetry' }),
      );
      const drops = new Set(planDrops(entries, { limitBytes, oldest: 0 }));
      const kept = entries.filter((each) => !drops.has(each));
      expect(kept.at(-1)).toBe(entries.at(-1));
      const room = kept.reduce((total, each) => total + roomOf(each), 0);
      expect(room <= limitBytes || kept.length === 1).toBe(true);
      const droppedState = [...drops].some(({ urgency }) => urgency === 'state');
      if (droppedState) expect(kept.slice(0, -1).some(({ urgency }) => urgency === 'telemetry')).toBe(false);
    });
    fc.assert(property);
  });
});
