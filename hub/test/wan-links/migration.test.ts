import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { migrations } from '../../src/store/migrations/index.ts';

test('a line that was there before becomes its first version, and keeps what was seen of it', () => {
  const store = new DatabaseSync(':memory:');
  const run = (wanted: (version: number) => boolean) => {
    for (const { statements } of migrations.filter(({ version }) => wanted(version)))
      for (const statement of statements) store.exec(statement);
  };
  run((version) => version < 31);
  store.exec(`INSERT INTO wan_link VALUES ('L', 'Cáp', 'A', NULL, 100, 99.5, '["1"]', '2026-01-01', NULL)`);
  store.exec(`INSERT INTO wan_link_sight VALUES ('L', 'up', 1, 2)`);
  run((version) => version === 31);
  expect({ ...store.prepare('SELECT * FROM wan_link').get() }).toEqual({ id: 'L' });
  expect({ ...store.prepare('SELECT * FROM wan_link_version').get() }).toEqual({
    ...{ link: 'L', valid_from: '2026-01-01', valid_to: null, name: 'Cáp', carrier: 'A', contract: null },
    ...{ bandwidth_mbps: 100, target_percent: 99.5, units: '["1"]' },
  });
  expect(store.prepare('SELECT link FROM wan_link_sight').all()).toHaveLength(1);
  store.close();
});
