import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { loadKnown, loadRegister } from '../../src/store/index.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import type { Schema } from '../../src/store/schema.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';

const day = "'2022-06-30', NULL";

test('a register from before there were changes is taken over as the first, with everything that refers to it', async () => {
  const file = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
  migrate(
    file,
    migrations.filter(({ version }) => version < 14),
  );
  file.exec(`INSERT INTO meta VALUES ('installation', 'cũ'), ('simulated', 'false');
    INSERT INTO level VALUES ('commune', 1, 'Cấp xã', 'commune', ${day});
    INSERT INTO unit VALUES ('u1', '00364', 'Khương Đình', 'one_stop_unit', 'commune', 'phuong', NULL, 80.5, 3, NULL, 50, ${day});
    INSERT INTO place VALUES ('p1', '00364', 'Một cửa', NULL, ${day});
    INSERT INTO post VALUES ('p1-01', 'p1', 1, ${day});
    INSERT INTO register_device VALUES ('d1', '00364-PC-01', 'pc', '00364', 'p1', 'in_use', NULL, NULL, 'S1', 2020, 9000000,
      NULL, NULL, NULL, ${day});
    INSERT INTO agent (id, unit_id, enrolled_at, cert_serial, cert_expires_at) VALUES ('pc-1', 'u1', 't', '4a', 't')`);
  migrate(file);
  expect(file.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(() => file.exec("UPDATE agent SET unit_id = 'nowhere'")).toThrow('FOREIGN KEY');
  const db = new Kysely<Schema>({ dialect: sqliteDialect(file) });
  const register = await loadRegister(db);
  expect(register.devices).toMatchObject([{ serial: 'S1', cost: 9_000_000, custody: 'own', requisitioned: false }]);
  expect(register.units).toMatchObject([{ id: 'u1', area: 80.5, facts: {} }]);
  const [change] = await db.selectFrom('register_change').selectAll().execute();
  expect(change).toMatchObject({ id: 1, kind: 'init', title: 'cũ', created: 5 });
  expect(await loadKnown(db, change?.at ?? '')).toEqual(register);
  await db.destroy();
});
