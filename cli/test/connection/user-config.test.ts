import { expect, test } from 'vitest';
import { emptyConfig, parseUserConfig } from '../../src/connection/user-config.ts';

const parse = (text: string) => parseUserConfig({ path: 'config.yaml', text });

test('settings are read from YAML', () => {
  const text = 'currentContext: city\nlang: en\noutput: json\ncontexts:\n  city: { hub: "https://x", tokenFile: /t }\n';
  expect(parse(text)).toEqual({
    currentContext: 'city',
    contexts: { city: { hub: 'https://x', data: null, tokenFile: '/t', caFile: null } },
    lang: 'en',
    output: 'json',
  });
});

test('an empty file sets nothing', () => {
  expect(parse('\n# nothing\n')).toEqual(emptyConfig);
});

test.each([
  { why: 'a misspelt key', text: 'lang: vi\ncurrentcontext: x\n', line: 2, where: 'currentcontext' },
  { why: 'a language that is not spoken', text: 'lang: fr\n', line: 1, where: 'lang' },
  { why: 'a misspelt key of a context', text: 'contexts:\n  a:\n    url: x\n', line: 3, where: 'contexts.a.url' },
  { why: 'a list', text: '- a\n', line: 1, where: '-' },
  { why: 'broken YAML', text: 'lang: "vi\n', line: 2, where: '-' },
])('$why is named with its line', ({ text, line, where }) => {
  expect(() => parse(text)).toThrow(
    expect.objectContaining({ code: 'E_CONFIG_INVALID', params: expect.objectContaining({ line, where }) }),
  );
});
