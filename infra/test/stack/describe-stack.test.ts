import { expect, test } from 'vitest';
import { describeStack } from '../../src/stack/describe-stack.ts';
import { stackTexts } from '../../src/stack/texts.ts';

test('every key of a stack file is explained in both languages, and nothing else is', () => {
  const rows = describeStack();
  expect(rows.map(({ key }) => key)).toEqual(Object.keys(stackTexts));
  for (const { key, words } of rows) expect([key, words.vi !== '' && words.en !== '']).toEqual([key, true]);
});

test('a key says its form, whether it is needed, and what counts without it', () => {
  const row = (key: string) => describeStack().find((one) => one.key === key);
  expect(row('places[].hosts[].port')).toMatchObject({ type: 'integer 1…65535', required: false, fallback: '22' });
  expect(row('sshKnownHostsFile')).toMatchObject({ type: 'string', required: true, fallback: null });
  expect(row('places[].role')?.type).toBe('primary | backup | witness');
});
