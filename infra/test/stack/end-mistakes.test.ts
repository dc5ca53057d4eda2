import { expect, test } from 'vitest';
import { endMistakes } from '../../src/stack/end-mistakes.ts';

const places = ['primary', 'backup', 'witness'].map((role, index) => ({
  role,
  hosts: [{ name: `dc${index + 1}`, address: `10.0.0.${index + 1}` }],
}));
type End = { host: string; pings: string; source?: string };
const said = (...paths: End[][]) =>
  endMistakes({ places, paths: paths.map((ends) => ({ ends })) }).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
const here = (pings: string, more: Partial<End> = {}): End => ({ host: 'dc1', pings, ...more });

test('ends of paths that each site pings apart are right, and two may ping one address from different ones of their own', () => {
  expect(said([here('10.1.0.2'), { host: 'dc2', pings: '10.1.0.1' }], [here('10.2.0.2')], [])).toEqual([]);
  expect(said([here('10.0.0.2', { source: '10.1.0.1' })], [here('10.0.0.2', { source: '10.2.0.1' })])).toEqual([]);
});

test.each<[string, End[][], string]>([
  ['the witness', [[here('10.1.0.2', { host: 'dc3' })]], 'paths.0.ends.0.host: a host of one of the two sites'],
  ['nobody', [[here('10.1.0.2', { host: 'dc9' })]], 'paths.0.ends.0.host: a host of one of the two sites'],
  ['one host twice', [[here('10.1.0.2'), here('10.1.0.3')]], 'paths.0.ends.1.host: every host once for each path'],
  ['itself', [[], [here('10.0.0.1')]], 'paths.1.ends.0.pings: an address at the far end, not its own'],
  [
    'what another path pings',
    [[here('10.0.0.2')], [here('10.0.0.2')]],
    'paths.1.ends.0.pings: not what another path of this host pings: they would be one to it',
  ],
])('an end of %s is a mistake, with its place', (_what, paths, words) => {
  expect(said(...paths)).toEqual([words]);
});
