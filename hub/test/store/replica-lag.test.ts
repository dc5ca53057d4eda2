import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLsn, ReplicaLag } from '../../src/store/postgres/replica-lag.ts';

test('a place in the log is read as a number', () => {
  expect([parseLsn('0/0'), parseLsn('16/B374D848'), parseLsn('1/0')]).toEqual([0n, 0x16b374d848n, 0x100000000n]);
});

test('nothing is known before both were seen, and after it was forgotten', () => {
  const lag = new ReplicaLag();
  expect(lag.completeUntil).toBeNull();
  lag.saw({ primary: { lsn: 5n, at: 100 }, replica: null });
  expect(lag.completeUntil).toBeNull();
  lag.saw({ primary: null, replica: 5n });
  expect(lag.completeUntil).toBe(100);
  lag.forget();
  expect(lag.completeUntil).toBeNull();
});

test('a replica that stands still is complete up to the moment it stands at, however often it is looked at', () => {
  const lag = new ReplicaLag();
  for (const at of [1, 2, 3]) lag.saw({ primary: { lsn: BigInt(at), at }, replica: 1n });
  expect(lag.completeUntil).toBe(1);
  lag.saw({ primary: { lsn: 3n, at: 4 }, replica: 2n });
  expect(lag.completeUntil).toBe(2);
  lag.saw({ primary: { lsn: 3n, at: 5 }, replica: 3n });
  expect(lag.completeUntil).toBe(5);
});

test('it never says more than is true, whatever the primary writes and the replica replays', () => {
  const steps = fc.array(fc.record({ written: fc.nat(5), replayed: fc.nat(5), seen: fc.boolean() }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (list) => {
      const lag = new ReplicaLag();
      const ends: number[] = [];
      let [primary, replica] = [0, 0];
      list.forEach(({ written, replayed, seen }, at) => {
        primary += written;
        ends.push(primary);
        replica = Math.min(primary, replica + replayed);
        lag.saw({ primary: { lsn: BigInt(primary), at }, replica: seen ? BigInt(replica) : null });
        if (lag.completeUntil !== null) expect(ends[lag.completeUntil]).toBeLessThanOrEqual(replica);
      });
    }),
  );
});
