import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lockMs } from '../../src/accounts/lock-out.ts';
import { hashPassword, verifyPassword } from '../../src/accounts/password.ts';
import { passwordProblem } from '../../src/accounts/password-rules.ts';
import { checkTotp, fromBase32, toBase32, totpCode } from '../../src/accounts/totp.ts';

describe('a password', () => {
  test('is kept as argon2id with a salt of its own, and fits only itself', async () => {
    const [kept, again] = await Promise.all([hashPassword('mưa rơi trên phố'), hashPassword('mưa rơi trên phố')]);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
    expect(kept).not.toBe(again);
    expect(await verifyPassword(kept, 'mưa rơi trên phố')).toBe(true);
    expect(await verifyPassword(kept, 'mưa rơi trên phố '.trimEnd().normalize('NFD'))).toBe(true);
    expect(await verifyPassword(kept, 'mưa rơi trên phô')).toBe(false);
  });

  test('fits nothing that is not one of our hashes', async () => {
    const kept = ['', 'x', '$argon2i$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAA', '$argon2id$v=19$m=99999999'];
    expect(await Promise.all(kept.map((text) => verifyPassword(text, 'x')))).toEqual([false, false, false, false]);
  });

  test.each([
    ['ngắn quá', 'too-short'],
    ['x'.repeat(300), 'too-long'],
    ['Lan-Anh ở tầng ba', 'has-name'],
    ['aaaabbbbaaaa', 'too-simple'],
    ['abcdefghijkl', 'too-simple'],
    ['password12345!', 'common'],
    ['Mật Khẩu 123456', 'common'],
    ['20220630001234', 'common'],
    ['bốn con voi đi dạo', null],
  ])('%j is refused for %s', (password, problem) => {
    expect(passwordProblem(password, 'lan-anh')).toBe(problem);
  });
});

describe('a one-time code', () => {
  const secret = Buffer.from('12345678901234567890');

  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %i s is that of RFC 6238 appendix B', (seconds, code) => {
    expect(totpCode(secret, Math.floor(seconds / 30))).toBe(code);
  });

  test('is taken one step early or late, once', () => {
    const now = 1_111_111_109_000;
    expect(checkTotp(secret, '081804', { now, lastStep: null })).toBe(37_037_036);
    expect(checkTotp(secret, '081804', { now: now + 30_000, lastStep: null })).toBe(37_037_036);
    expect(checkTotp(secret, '081804', { now: now + 61_000, lastStep: null })).toBeNull();
    expect(checkTotp(secret, '081804', { now, lastStep: 37_037_036 })).toBeNull();
    expect(checkTotp(secret, '81804', { now, lastStep: null })).toBeNull();
  });

  test('is set up by a secret in base32 (RFC 4648 section 10)', () => {
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => toBase32(Buffer.from(text)))).toEqual([
      ...['MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'],
    ]);
    expect(fromBase32('MZXW6YTBOI').toString()).toBe('foobar');
  });
});

test('wrong passwords cost nothing at first, then ever more time, never more than a quarter of an hour', () => {
  expect([0, 4, 5, 6, 7, 14, 15, 1000].map(lockMs)).toEqual([0, 0, 1000, 2000, 4000, 512_000, 900_000, 900_000]);
  fc.assert(fc.property(fc.nat(), (failures) => lockMs(failures) <= lockMs(failures + 1)));
});
