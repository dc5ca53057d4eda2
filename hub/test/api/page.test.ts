import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf } from '../../src/api/page.ts';

const order = { placeOf: ({ id }: { id: string }) => [id], like: ['string'] as const };

const allPages = (rows: { id: string }[], limit: number): string[][] => {
  const pages: string[][] = [];
  for (let cursor: string | undefined; ; ) {
    const { rows: page, next } = pageOf(rows, { limit, cursor }, order);
    pages.push(page.map(({ id }) => id));
    if (next === null) return pages;
    cursor = next;
  }
};

test('pages put together are the whole list in order, and only the last may be short', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 20 })), fc.integer({ min: 1, max: 9 }), (ids, limit) => {
      const pages = allPages(
        ids.map((id) => ({ id })),
        limit,
      );
      expect(pages.flat()).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
      expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
    }),
  );
});

test('a page begins after its cursor also when that row is gone and others came before it', () => {
  const { next } = pageOf([{ id: 'b' }, { id: 'd' }, { id: 'f' }], { limit: 2 }, order);
  const { rows } = pageOf([{ id: 'a' }, { id: 'e' }, { id: 'f' }], { limit: 2, cursor: next ?? '' }, order);
  expect(rows.map(({ id }) => id)).toEqual(['e', 'f']);
});

test.each(['x', 'W10', Buffer.from('[1]').toString('base64url'), Buffer.from('{"a":1}').toString('base64url')])(
  'a cursor that no list gave is refused: %s',
  (cursor) => {
    expect(() => pageOf([{ id: 'a' }], { limit: 1, cursor }, order)).toThrow('E_CURSOR_INVALID');
  },
);
