import { describe, expect, test } from 'vitest';
import { doubtOf } from '../../src/faults/doubt-of.ts';

const minute = 60_000;
const startedAt = 1_000_000_000;
const heard = { presence: 'online' as const, presenceAt: 0, heartbeatSeconds: 60 };

describe('doubtOf after a restart of the hub', () => {
  test('an agent that was heard until then has three heartbeats to come back', () => {
    const hearing = { ...heard, reportAt: startedAt - minute };
    expect(doubtOf(hearing, { now: startedAt + 2 * minute, startedAt }).doubt).toBeNull();
    expect(doubtOf(hearing, { now: startedAt + 4 * minute, startedAt }).doubt).toBe('agent-offline');
  });

  test('one that was silent before is silent still: no case of it ends because the hub began anew', () => {
    const hearing = { ...heard, reportAt: startedAt - 30 * minute };
    expect(doubtOf(hearing, { now: startedAt + minute, startedAt, wasSilent: true }).doubt).toBe('agent-offline');
  });

  test('one that was silent before and is heard again is not', () => {
    const hearing = { ...heard, reportAt: startedAt + 1000 };
    expect(doubtOf(hearing, { now: startedAt + minute, startedAt, wasSilent: true }).doubt).toBeNull();
  });
});

describe('doubtOf of a PC that was switched off in order', () => {
  const hearing = { ...heard, presence: 'offline' as const, presenceAt: startedAt, reportAt: startedAt + 1 };

  test('says so, after a restart of the hub too, and after weeks', () => {
    for (const now of [startedAt + minute, startedAt + 30 * 86_400_000])
      for (const began of [startedAt - minute, startedAt + minute])
        expect(doubtOf({ ...hearing, goodbye: 'shutdown' }, { now, startedAt: began })).toEqual({
          doubt: 'pc-off',
          isNews: true,
        });
  });

  test('one whose agent only was stopped, and one that took no leave, is missed like any other', () => {
    for (const goodbye of ['stop', null] as const)
      expect(doubtOf({ ...hearing, goodbye }, { now: startedAt + minute, startedAt }).doubt).toBe('agent-offline');
  });
});

describe('doubtOf of an agent whose message comes while the hub looks', () => {
  // The moment of a look is taken before the agents are read, and another hub's clock may be ahead of the database's.
  test.each([1, 5000, 3 * minute])('%i ms after the moment of the look is heard, not silent', (ms) => {
    const now = startedAt + 86_400_000;
    expect(doubtOf({ ...heard, reportAt: now + ms }, { now, startedAt }).doubt).toBeNull();
  });
});

describe('doubtOf after the clock was set back', () => {
  const hearing = { ...heard, reportAt: startedAt + 86_400_000 };

  test('goes by when that was, not by a moment that is still to come', () => {
    expect(doubtOf(hearing, { now: startedAt + 2 * minute, startedAt }).doubt).toBeNull();
    expect(doubtOf(hearing, { now: startedAt + 4 * minute, startedAt }).doubt).toBe('agent-offline');
  });
});
