import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitWidths } from '../../src/render/layout.ts';

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

describe('fitWidths', () => {
  test.each([
    { title: 'leaves columns that fit', natural: [5, 20], available: 80, widths: [5, 20] },
    { title: 'leaves all when there is no terminal', natural: [500, 20], available: null, widths: [500, 20] },
    { title: 'takes from the widest first', natural: [10, 60], available: 42, widths: [10, 30] },
    { title: 'shares between the widest', natural: [40, 40, 6], available: 50, widths: [20, 20, 6] },
    { title: 'stops at the least width', natural: [40, 40], available: 5, widths: [6, 6] },
    { title: 'cuts no rigid column', natural: [40, 40], rigid: [true, false], available: 60, widths: [40, 18] },
  ])('$title', ({ natural, available, rigid = [], widths }) => {
    expect(fitWidths({ natural, available, rigid })).toEqual(widths);
  });

  test('fits whatever can fit, widens nothing, and uses the room it has', () => {
    const columns = fc.array(fc.record({ width: fc.nat(200), rigid: fc.boolean() }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 300 }), (given, available) => {
        const natural = given.map(({ width }) => width);
        const widths = fitWidths({ natural, available, rigid: given.map(({ rigid }) => rigid) });
        const room = available - 2 * (natural.length - 1);
        const smallest = sum(given.map(({ width, rigid }) => (rigid ? width : Math.min(width, 6))));
        for (const [index, { width, rigid }] of given.entries()) {
          if (rigid) expect(widths[index]).toBe(width);
          else expect(widths[index]).toBeLessThanOrEqual(width);
        }
        expect(sum(widths)).toBe(Math.min(sum(natural), Math.max(room, smallest)));
      }),
    );
  });
});
