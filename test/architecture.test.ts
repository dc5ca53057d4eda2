import { join } from 'node:path';
import { expect, test } from 'vitest';
import { violations } from './support/cruise.ts';

const root = join(import.meta.dirname, '..');

/** Packages that stand in the repository and hold modules; the count below is of these. */
const leastModules = 150;

test('the architecture holds: packages import only what they may, and every module was read', async () => {
  const { found, modules } = await violations(root);
  expect(found).toEqual([]);
  // A cruiser that cannot read .ts finds nothing, and calls that a pass.
  expect(modules).toBeGreaterThan(leastModules);
});
