import { expect, test } from 'vitest';
import { pickLanguage } from '../src/language.ts';

test.each([
  { why: 'a flag', argv: ['audit', '--lang', 'en'], env: { LANG: 'vi_VN.UTF-8' }, language: 'en' },
  { why: 'a flag with a sign', argv: ['--lang=vi'], env: { LANG: 'en_US.UTF-8' }, language: 'vi' },
  { why: 'our variable', argv: [], env: { MOTCUA_LANG: 'en', LANG: 'vi_VN' }, language: 'en' },
  { why: 'LANG', argv: [], env: { LANG: 'en_GB.UTF-8' }, language: 'en' },
  { why: 'LC_ALL over LANG', argv: [], env: { LC_ALL: 'vi_VN.UTF-8', LANG: 'en_GB.UTF-8' }, language: 'vi' },
  { why: 'LC_MESSAGES over LANG', argv: [], env: { LC_MESSAGES: 'en_US', LANG: 'vi_VN' }, language: 'en' },
  { why: 'the C locale', argv: [], env: { LANG: 'C.UTF-8' }, language: 'vi' },
  { why: 'another language', argv: [], env: { LANG: 'fr_FR.UTF-8' }, language: 'vi' },
  { why: 'nothing at all', argv: [], env: {}, language: 'vi' },
  { why: 'nonsense', argv: ['--lang', 'xx'], env: {}, language: 'vi' },
] as const)('by $why the language is $language', ({ argv, env, language }) => {
  expect(pickLanguage({ argv, env })).toBe(language);
});

test("the user's settings come before the locale and after the environment", () => {
  expect([
    pickLanguage({ argv: [], env: { LANG: 'vi_VN' }, configured: 'en' }),
    pickLanguage({ argv: [], env: { MOTCUA_LANG: 'vi' }, configured: 'en' }),
  ]).toEqual(['en', 'vi']);
});
