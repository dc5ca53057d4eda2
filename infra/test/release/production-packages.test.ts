import { describe, expect, test } from 'vitest';
import { productionPackages } from '../../src/release/production-packages.ts';

const lock = {
  packages: {
    '': {},
    hub: { dependencies: { pg: '1', '@motcua/contract': '*', gone: '1' } },
    contract: { dependencies: { zod: '4' } },
    'node_modules/@motcua/contract': { link: true, resolved: 'contract' },
    'node_modules/pg': { dependencies: { types: '1' }, optionalDependencies: { native: '1' } },
    'node_modules/pg/node_modules/types': {},
    'node_modules/types': {},
    'node_modules/native': {},
    'node_modules/zod': {},
    'node_modules/vitest': {},
  },
};

describe('what a release is made of', () => {
  test('is what the workspaces need when they run, each found as Node finds it', () => {
    expect(productionPackages(lock, { workspaces: ['hub'], left: ['native'] })).toEqual([
      ...['contract', 'hub', 'node_modules/@motcua/contract', 'node_modules/pg', 'node_modules/pg/node_modules/types'],
      'node_modules/zod',
    ]);
  });
});
