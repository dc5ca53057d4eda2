import { reasonRows } from '@motcua/contract';
import { expect, test } from 'vitest';
import { causeClasses, causeTables, classifier, mainCause } from '../../src/reports/cause-classes.ts';

test.each(causeTables)(
  'every reason has exactly one class in the table of $validFrom, and no other code is in it',
  (table) => {
    const listed = causeClasses.flatMap((name) => table.reasons[name]);
    const twice = listed.filter((reason, at) => listed.indexOf(reason) !== at);
    const codes = reasonRows.map(({ code }) => code);
    // A new reason needs its row in policies/src/reports/cause-classes.ts.
    expect({ missing: codes.filter((code) => !listed.includes(code)), twice }).toEqual({ missing: [], twice: [] });
    expect(listed.filter((reason) => !codes.includes(reason))).toEqual([]);
  },
);

test('a ticket counts under the first cause that says more than that something is wrong', () => {
  expect(mainCause([{ reason: 'reported' }, { reason: 'media-jam' }, { reason: 'toner-low' }])).toBe('media-jam');
  expect(mainCause([{ reason: 'reported' }])).toBe('reported');
  expect(mainCause([])).toBe('unexplained');
});

test('a reason from a newer agent counts as one of the device', () => {
  expect(classifier(causeTables[0] as never)('from-the-future')).toBe('device');
});
