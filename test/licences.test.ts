import { expect, test } from 'vitest';
import { isAllowed } from '../scripts/docs/licences-page.ts';

test.each([
  ['MIT', true, true],
  ['(Apache-2.0 AND BSD-3-Clause)', true, true],
  ['GPL-3.0-only OR MIT', true, true],
  ['MIT AND GPL-3.0-only', false, false],
  ['MPL-2.0', false, true],
  ['AGPL-3.0-only', false, false],
  ['SEE LICENSE IN LICENSE', false, false],
  ['', false, false],
])('%s may be shipped: %s; may be a tool: %s', (licence, shipped, tool) => {
  expect([isAllowed({ licence, tool: false }), isAllowed({ licence, tool: true })]).toEqual([shipped, tool]);
});
