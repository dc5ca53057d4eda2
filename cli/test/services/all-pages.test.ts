import { expect, test } from 'vitest';
import { allPages } from '../../src/services/all-pages.ts';

const pages: Record<string, { rows: number[]; next: string | null }> = {
  '/v1/x?unit=a': { rows: [1, 2], next: 'p/2' },
  '/v1/x?unit=a&cursor=p%2F2': { rows: [3], next: null },
  '/v1/x?limit=2': { rows: [1, 2], next: 'p/2' },
  '/v1/round': { rows: [1], next: 'same' },
  '/v1/round?cursor=same': { rows: [2], next: 'same' },
};
const ask = async ({ path }: { path: string }) => pages[path];

test('all pages of a list are read', async () => {
  expect((await allPages({ ask, path: '/v1/x?unit=a', key: 'rows', where: 'hub' })).rows).toEqual([1, 2, 3]);
});

test('who asks for a limit gets one page', async () => {
  expect((await allPages({ ask, path: '/v1/x?limit=2', key: 'rows', where: 'hub' })).rows).toEqual([1, 2]);
});

test('a hub that never comes to an end is not asked for ever', async () => {
  await expect(allPages({ ask, path: '/v1/round', key: 'rows', where: 'hub' })).rejects.toThrow('E_HUB_ANSWER');
});
