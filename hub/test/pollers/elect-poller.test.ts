import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, electPoller } from '../../src/pollers/elect-poller.ts';

const now = 10_000_000;
const minutesAgo = (minutes: number) => now - minutes * 60_000;
const agent = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  ...{ id, online: true, heardAt: now, enrolledAt: 0, retired: false },
  ...given,
});
const elect = (candidates: Candidate[], holder: string | null = null, startedAt = 0) =>
  electPoller(candidates, { holder, now, startedAt, takeOverSeconds: 600 });

test('the agent that was enrolled first reads, when nobody does yet', () => {
  expect(elect([agent('pc-a', { enrolledAt: 5 }), agent('pc-b', { enrolledAt: 1 })])).toBe('pc-b');
});

test('the holder stays while it is heard, whoever else there is', () => {
  expect(elect([agent('pc-a'), agent('pc-b', { enrolledAt: 9 })], 'pc-b')).toBe('pc-b');
});

test('a holder that is gone for less than the time of grace stays', () => {
  const gone = { online: false, heardAt: minutesAgo(9) };
  expect(elect([agent('pc-a'), agent('pc-b', gone)], 'pc-b')).toBe('pc-b');
});

test('a holder that is silent for longer makes way for one that is there', () => {
  expect(elect([agent('pc-a'), agent('pc-b', { heardAt: minutesAgo(11) })], 'pc-b')).toBe('pc-a');
});

test('with nobody there to take over, nothing moves', () => {
  const gone = { online: false, heardAt: minutesAgo(60) };
  expect(elect([agent('pc-a', gone), agent('pc-b', gone)], 'pc-b')).toBe('pc-b');
  expect(elect([agent('pc-a', gone)])).toBeNull();
});

test('one that came back does not take over again', () => {
  expect(elect([agent('pc-a'), agent('pc-b')], 'pc-a')).toBe('pc-a');
});

test('a retired holder goes at once', () => {
  expect(elect([agent('pc-a'), agent('pc-b', { retired: true })], 'pc-b')).toBe('pc-a');
  expect(elect([agent('pc-b', { retired: true })], 'pc-b')).toBeNull();
});

test('silence while the hub itself was off does not count', () => {
  const before = { online: false, heardAt: minutesAgo(60) };
  expect(elect([agent('pc-a'), agent('pc-b', before)], 'pc-b', minutesAgo(5))).toBe('pc-b');
  expect(elect([agent('pc-a'), agent('pc-b', before)], 'pc-b', minutesAgo(11))).toBe('pc-a');
});

test('asked again about what it decided it decides the same, in whatever order the agents come', () => {
  const candidate = fc.record({
    id: fc.constantFrom('pc-a', 'pc-b', 'pc-c', 'pc-d'),
    online: fc.boolean(),
    heardAt: fc.option(fc.integer({ min: 0, max: now })),
    enrolledAt: fc.integer({ min: 0, max: 3 }),
    retired: fc.boolean(),
  });
  const some = fc.uniqueArray(candidate, { selector: ({ id }) => id });
  fc.assert(
    fc.property(some, fc.option(fc.constantFrom('pc-a', 'pc-b', 'pc-x')), (candidates, holder) => {
      const elected = elect(candidates, holder);
      expect(elect(candidates.toReversed(), holder)).toBe(elected);
      expect(elect(candidates, elected)).toBe(elected);
    }),
  );
});
