import { expect, test } from 'vitest';
import { decodeText } from '../../src/mib/charset.ts';

test.each([
  { charset: 5, hex: 'b6', text: 'ś' },
  { charset: 8, hex: 'e1dfefe9d8d9', text: 'спящий' },
  { charset: 12, hex: '75796b75fe', text: 'uykuş' },
  { charset: 106, hex: 'c6b0', text: 'ư' },
  { charset: 2004, hex: 'd86e', text: 'Än' },
  { charset: null, hex: '4f4b', text: 'OK' },
  { charset: 999, hex: '4f4b', text: 'OK' },
])('text in character set $charset is "$text"', ({ charset, hex, text }) => {
  expect(decodeText(Uint8Array.from(Buffer.from(hex, 'hex')), charset)).toBe(text);
});
