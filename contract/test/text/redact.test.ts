import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from '../../src/text/redact.ts';

const token = `${'A'.repeat(20)}${'b-_'.repeat(7)}12`;

test.each([
  [`token ${token} was used`, 'token *** was used'],
  [`authorization: Bearer ${'x'.repeat(12)}`, 'authorization: Bearer ***'],
  [`mct1.${token}.${token} ok`, '*** ok'],
  ['postgres://motcua:hunter2@db1/motcua', 'postgres://motcua:***@db1/motcua'],
  ['-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\nend', '***\nend'],
  ['{"community":"thu-nghiem","port":161}', '{"community":"***","port":161}'],
  ['{\\"password\\":\\"bốn con voi\\"}', '{\\"password\\":\\"*** con voi\\"}'],
  ['eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln and more', '*** and more'],
])('%s is shown as %s', (text, shown) => {
  expect(redact(text)).toBe(shown);
});

test.each([
  'the hub is ready',
  'https://hub:8443/v1/status',
  'pc-00364-1f9c03ab seq 12',
  'agent 1.0.0 at 2026-03-02T01:00:00Z',
])('what is no secret stays: %s', (text) => {
  expect(redact(text)).toBe(text);
});

test('a secret that is known by name is in no text, wherever it stands', () => {
  const secret = fc.stringMatching(/^[a-z]{6,12}$/);
  fc.assert(
    fc.property(fc.string(), secret, fc.string(), (before, known, after) => {
      expect(redact(`${before}${known}${after}`, [known])).not.toContain(known);
    }),
  );
});
