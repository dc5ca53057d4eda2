import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isChallenge, makeChallenge } from '../../src/identity/challenge.ts';
import { type Boots, type Clone, foldBoot } from '../../src/identity/fold-boots.ts';
import { changedHardware, mergeHardware, sameHardware } from '../../src/identity/hardware.ts';
import { inNetworks, parseNetwork } from '../../src/identity/in-network.ts';
import { judgeProof } from '../../src/identity/judge-proof.ts';

/** `A1` is run A at its time 1; gives the first clone that is seen. */
function clones(words: string): Clone[] {
  let boots: Boots = [];
  const found: Clone[] = [];
  for (const [boot = '', ...at] of words.split(' ')) {
    const next = foldBoot(boots, { boot, hostname: `pc-${boot}`, at: Number(at.join('')) });
    boots = next.boots;
    if (next.clone !== null) found.push(next.clone);
  }
  return found;
}

describe('two PCs with one key', () => {
  test.each([
    ['a PC that restarts each day is one PC', 'A1 B2 C3 D4'],
    ['a PC that connects again is one PC', 'A1 A2 A3 B4 B5'],
    ['what a broker or another hub repeats is no second word', 'A1 A2 B3 A2 A1 B3'],
    ['a PC whose clock went back is one PC', 'A9 B1 C1 C2'],
    ['what a run said last, and two hubs that hung tell late, is of one PC', 'A1 B5 A3 B6 A4'],
  ])('%s', (_, words) => {
    expect(clones(words)).toEqual([]);
  });

  test('a run that is alive after another began gives the second PC away', () => {
    expect(clones('A1 B2 A3')).toEqual([{ boots: ['B', 'A'], hostnames: ['pc-A', 'pc-B'] }]);
    expect(clones('A1 B2 C3 A4 C5')).toHaveLength(2);
  });

  test('a second PC whose clock is behind is found as it goes on', () => {
    expect(clones('A1 B70 A2 B71 A3 B72')).toEqual([]);
    expect(clones('A1 B70 A2 B71 A3 B72 A4')).toEqual([{ boots: ['B', 'A'], hostnames: ['pc-A', 'pc-B'] }]);
  });

  test('any life of restarts and reconnections, heard by any number of hubs in any delay, is one PC', () => {
    const lives = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lives, fc.array(fc.nat(30), { maxLength: 20 }), (life, repeats) => {
        const words = life.flatMap((count, run) =>
          Array.from({ length: count }, (_, at) => `${String.fromCharCode(65 + run)}${at}`),
        );
        // A late hub repeats what was heard before.
        const heard = words.flatMap((word, at) => [word, ...repeats.filter((back) => back < at).map((b) => words[b])]);
        expect(clones(heard.join(' '))).toEqual([]);
      }),
    );
  });
});

describe('hardware', () => {
  const pc = { machine: 'm', board: 'b', macs: 'n' };
  test.each([
    ['another network card', { ...pc, macs: 'o' }, ['macs'], true],
    ['a system that was installed anew', { ...pc, machine: 'o' }, ['machine'], true],
    ['another PC', { machine: 'o', board: 'o', macs: 'o' }, ['machine', 'board', 'macs'], false],
    ['the disk in another PC', { ...pc, board: 'o', macs: 'o' }, ['board', 'macs'], false],
    ['nothing readable', { machine: null, board: null, macs: null }, [], null],
  ])('%s', (_, now, changed, same) => {
    expect([changedHardware(pc, now), sameHardware(pc, now)]).toEqual([changed, same]);
  });

  test('a part that cannot be read any more is not forgotten', () => {
    expect(mergeHardware(pc, { machine: 'o', board: null, macs: null })).toEqual({ ...pc, machine: 'o' });
  });
});

describe('networks of a token', () => {
  test.each([
    ['10.1.2.3', ['10.1.0.0/16'], true],
    ['::ffff:10.1.2.3', ['10.1.0.0/16'], true],
    ['10.2.0.1', ['10.1.0.0/16', '10.3.0.0/16'], false],
    ['2001:db8::7', ['10.1.0.0/16', '2001:db8::/32'], true],
    ['fe80::1%eth0', ['fe80::/10'], true],
    ['nowhere', ['0.0.0.0/0'], false],
  ])('%s in %s: %s', (address, networks, inside) => {
    expect(inNetworks(address, networks)).toBe(inside);
  });

  test.each(['10.1.0.0', '10.1.0.0/33', '10.1/16', '2001:db8::/129', 'x/8', ''])('"%s" is no network', (text) => {
    expect(() => parseNetwork(text)).toThrow('E_NETWORK_INVALID');
  });
});

describe('a challenge', () => {
  const secretWord = (purpose: string) => Buffer.from(purpose.padEnd(16)).toString('hex').slice(-32);
  const challenge = makeChallenge({ now: 1000, secretWord });
  test('is good for some minutes', () => {
    expect([1000, 301_000, 301_001].map((now) => isChallenge(challenge, { now, secretWord }))).toEqual([
      true,
      true,
      false,
    ]);
  });
  test.each(['', 'x', `9${challenge}`, challenge.replace(/.$/, (last) => (last === '0' ? '1' : '0'))])(
    '"%s" is none',
    (other) => expect(isChallenge(other, { now: 1000, secretWord })).toBe(false),
  );
});

describe('what an agent may have for the certificate it shows', () => {
  const agent = { id: 'pc-1', cert_serial: '4a', next_serial: '4b', retired_at: null, revoked_at: null };
  const judge = (more: object, serial = '4a', now = 5) =>
    judgeProof({ agent: { ...agent, ...more }, serial, expiresAt: 9, now });
  test.each([
    ['its present one', '4a', 5, { is: 'sign' }],
    ['the one that was lost on the way', '4b', 5, { is: 'sign' }],
    ['one that ended while it was switched off', '4a', 9, { is: 'ask', why: 'expired' }],
    ['one that nobody remembers', '77', 5, { is: 'ask', why: 'unknown-certificate' }],
  ])('%s', (_, serial, now, verdict) => {
    expect(judge({}, serial, now)).toEqual(verdict);
  });
  test('nothing, once it is revoked or retired', () => {
    expect(() => judge({ revoked_at: 'T' })).toThrow('E_AGENT_REVOKED');
    expect(() => judge({ revoked_at: 'T', retired_at: 'T' })).toThrow('E_AGENT_RETIRED');
  });
});
