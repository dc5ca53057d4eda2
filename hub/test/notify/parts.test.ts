import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { backOff } from '../../src/notify/back-off.ts';
import { signWebhook, webhookKey } from '../../src/notify/channels/sign-webhook.ts';
import { webhook } from '../../src/notify/channels/webhook.ts';
import { localTime } from '../../src/notify/local-time.ts';
import { minutesLeft } from '../../src/notify/quiet-hours.ts';
import { whoIsCalled, whoIsTold } from '../../src/notify/who-is-told.ts';

test('an independent verifier takes our signature, and refuses a body that was changed', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const now = Date.now();
  const key = webhookKey(secret);
  if (key === null) throw new Error('no key');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const body = JSON.stringify({ text });
      const headers = signWebhook(body, { id: 'n-1', now, secret: key });
      expect(new Webhook(secret).verify(body, headers)).toEqual({ text });
      expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
    }),
  );
});

test('a secret is 24 to 64 bytes', () => {
  expect(webhookKey('whsec_AAAA')).toBeNull();
  expect(webhookKey(`whsec_${Buffer.alloc(24).toString('base64')}\n`)).toHaveLength(24);
});

test.each([
  ['https://glpi.example/a', true],
  ['https://GLPI.example:443/a', true],
  ['https://glpi.example:8443/a', false],
  ['http://glpi.example:443/a', false],
  ['http://127.0.0.1:9000/a', true],
  ['https://169.254.169.254/latest', false],
  ['https://glpi.example@evil.example/', false],
  ['https://glpi.example.evil.example/', false],
])('a webhook to %s: %s', (address, may) => {
  const hosts = ['glpi.example', '127.0.0.1:9000'];
  const channel = webhook({ hosts, secret: Buffer.alloc(24), hotline: '1022', now: () => 0 });
  if (may) channel.check(address);
  else expect(() => channel.check(address)).toThrow('E_NOTICE_HOST');
});

describe('quiet hours', () => {
  test.each([
    [1320, 390, 1319, 0],
    [1320, 390, 1320, 510],
    [1320, 390, 0, 390],
    [1320, 390, 389, 1],
    [1320, 390, 390, 0],
    [720, 780, 750, 30],
    [600, 600, 600, 0],
  ])('from %i to %i, at %i: %i minutes left', (from, to, at, left) => {
    expect(minutesLeft({ from, to }, at)).toBe(left);
  });
});

test('tries come further and further apart, an hour at most, and not all at once', () => {
  expect([1, 2, 3, 10, 50].map((failed) => backOff(failed, 0))).toEqual([10_000, 20_000, 40_000, 3_600_000, 3_600_000]);
  expect(backOff(1, 1)).toBe(5000);
});

test('times are those of Hà Nội', () => {
  expect(localTime('2026-03-02T18:05:00.000Z', 'vi')).toBe('03/03/2026 01:05');
  expect(localTime('2026-03-02T18:05:00.000Z', 'en')).toBe('2026-03-03 01:05');
});

test('is told who wants the unit or one above it, the priority and the kind, each once', () => {
  const wish = { unit: null, priorities: [], kinds: [] };
  const wishes = [
    { recipient: 1, ...wish, unit: '001' },
    { recipient: 1, ...wish },
    { recipient: 2, ...wish, unit: '002' },
    { recipient: 3, ...wish, priorities: ['P1'] },
    { recipient: 4, ...wish, kinds: ['printer'], priorities: ['P2', 'P3'] },
  ];
  const lineOf = () => new Set(['00001', '001']);
  expect(whoIsTold({ unit: '00001', priority: 'P3', kind: 'printer' }, { wishes, lineOf })).toEqual([1, 4]);
});

test('a clock calls the desk that it names, above the unit, and whoever has the ticket', () => {
  const about = { unit: '00364', priority: 'P1', kind: 'printer' };
  const lineOf = (unit: string) => new Set([unit, '009']);
  const wish = { account: null, unit: null, priorities: [], kinds: [] };
  const wishes = [
    { ...wish, recipient: 1 },
    { ...wish, recipient: 2, desks: ['counter_head'], unit: '009' },
    { ...wish, recipient: 3, desks: ['counter_head'], unit: '010' },
    { ...wish, recipient: 4, desks: ['unit_head'] },
    { ...wish, recipient: 5, account: 'lan', priorities: ['P3'] },
  ];
  expect(whoIsCalled(about, { to: 'counter_head', wishes, lineOf })).toEqual([2]);
  expect(whoIsCalled(about, { to: 'lan', wishes, lineOf })).toEqual([5]);
  // Who is there for a desk is not told of every opening.
  expect(whoIsTold(about, { wishes, lineOf })).toEqual([1]);
});
