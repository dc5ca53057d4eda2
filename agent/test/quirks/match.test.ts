import { describe, expect, test } from 'vitest';
import { enterpriseOf, vendorNamedIn } from '../../src/quirks/enterprises.ts';
import { isAnonymous, matching, type Seen, tellingObjects } from '../../src/quirks/match.ts';
import type { Quirk } from '../../src/quirks/quirk.ts';

const row = (name: string, match: Quirk['match']): Quirk => ({ name, match, why: '', extend: [], fixture: '' });
const rows = [
  row('below', { sysObjectID: '1.3.6.1.4.1.99999.1' }),
  row('both', { sysObjectID: '1.3.6.1.4.1.99999', sysDescr: /firmware 1\./ }),
  row('has', { has: '1.3.6.1.4.1.99999.7.0' }),
  row('words', { words: /Office 200/ }),
];
const seen: Seen = { sysObjectID: null, sysDescr: null, words: '', has: () => false };
const names = (change: Partial<Seen>) => matching(rows, { ...seen, ...change }).map(({ name }) => name);

describe('a row is for a device', () => {
  test.each([
    ['1.3.6.1.4.1.99999.1', ['below']],
    ['1.3.6.1.4.1.99999.1.5', ['below']],
    ['1.3.6.1.4.1.99999.10', []], // by whole arcs
    ['1.3.6.1.4.1.9999', []],
  ])('with sysObjectID %s: %j', (sysObjectID, expected) => expect(names({ sysObjectID })).toEqual(expected));

  test('only when all that it names is so', () => {
    expect(names({ sysObjectID: '1.3.6.1.4.1.99999.2', sysDescr: 'firmware 2.0' })).toEqual([]);
    expect(names({ sysObjectID: '1.3.6.1.4.1.99999.2', sysDescr: 'firmware 1.9' })).toEqual(['both']);
  });

  test('by an object that it has, or by its own words', () => {
    expect(names({ has: (oid: string) => oid.endsWith('.7.0') })).toEqual(['has']);
    expect(names({ words: 'Example\nOffice 200' })).toEqual(['words']);
    expect(tellingObjects(rows)).toEqual(['1.3.6.1.4.1.99999.7.0']);
  });
});

test.each([
  [null, true],
  ['0.0', true],
  ['1.3.6.1.4.1.8072.3.2.10', true],
  ['1.3.6.1.2.1.33', true],
  ['1.3.6.1.4.1.318.1.3.27', false],
])('whether sysObjectID %s leaves open who made the device: %s', (oid, open) => expect(isAnonymous(oid)).toBe(open));

test.each([
  ['1.3.6.1.4.1.367.1.1', 'Ricoh'],
  ['1.3.6.1.4.1.3670', null],
  ['1.3.6.1.2.1.33', null],
  [null, null],
])('the vendor of %s is %s', (oid, vendor) => expect(enterpriseOf(oid)?.vendor ?? null).toBe(vendor));

test.each([
  ['TOSHIBA e-STUDIO305CS version 1', 'Toshiba'],
  ['Hpx 200', null],
  ['A printer by Ricoh', null],
  ['', null],
  [null, null],
])('the brand that "%s" begins with is %s', (text, vendor) => expect(vendorNamedIn(text)).toBe(vendor));
