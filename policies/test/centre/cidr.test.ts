import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liesIn, parseNetwork } from '../../src/centre/cidr.ts';

test('a network is read whatever address of it is written', () => {
  expect(parseNetwork('10.77.0.9/24')).toEqual({ first: 0x0a4d0000, bits: 24 });
  expect(parseNetwork('255.255.255.255')).toEqual({ first: 0xffffffff, bits: 32 });
  expect(parseNetwork('0.0.0.0/0')).toEqual({ first: 0, bits: 0 });
});

test.each(['', '10.0.0', '10.0.0.256', '10.0.0.0/33', '::1', '10.0.0.0/', 'a.b.c.d'])('%j is no network', (text) => {
  expect(parseNetwork(text)).toBeNull();
  expect(liesIn(text, ['0.0.0.0/0'])).toBe(false);
});

const bits = fc.integer({ min: 0, max: 32 });

test('every address lies in its own network of any width, and in everything', () => {
  fc.assert(
    fc.property(fc.ipV4(), bits, (address, width) => {
      expect(liesIn(address, [`${address}/${width}`])).toBe(true);
      expect(liesIn(`${address}/${width}`, ['0.0.0.0/0'])).toBe(true);
    }),
  );
});

test('a wider network never lies in a narrower one', () => {
  fc.assert(
    fc.property(fc.ipV4(), bits, bits, (address, a, b) => {
      fc.pre(a < b);
      expect(liesIn(`${address}/${a}`, [`${address}/${b}`])).toBe(false);
    }),
  );
});
