import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
/** What a secret that was committed by mistake looks like. */
const shapes: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/=\s]{60,}/,
  'a key of a cloud': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a token of a forge': /\b(?:gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20})\b/,
  'a password in an address': /\b(?:postgres(?:ql)?|mqtts?|https?):\/\/[^\s/:@'"`${}*]+:[^\s/@'"`${}*]{6,}@/,
};
/** Words that tests plant to see that they come out nowhere. */
const planted = /mat-khau|geheim|secret|password|hunter2|example/i;

const files = () =>
  execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
    .split('\0')
    .filter((name) => name !== '' && !/\.(png|ttf|xlsx|docx|pdf)$/.test(name));

test('the repository holds no secrets', () => {
  const found = files().flatMap((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    return Object.entries(shapes).flatMap(([what, shape]) => {
      const match = shape.exec(text)?.[0];
      return match === undefined || planted.test(match) ? [] : [`${name}: ${what}: ${match.slice(0, 60)}`];
    });
  });
  expect(found).toEqual([]);
});

test.each([
  ['a private key', `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBg'.repeat(8)}\n`],
  ['a key of a cloud', `AKIA${'Q'.repeat(16)}`],
  ['a password in an address', ['postgres://motcua', 'r4nd0mw0rd@db/motcua'].join(':')],
])('the search would see %s', (what, text) => {
  expect(shapes[what]?.test(text)).toBe(true);
});
