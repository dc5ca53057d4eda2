// A program of its own: records batches of reports in a SQLite store, and says each that is committed.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../../hub/src/store/index.ts';

const store = openSqliteStore(join(process.argv[2] ?? '.', 'hub.db'));
const at = '2026-03-02T01:00:00.000Z';
const text = 'nội dung '.repeat(60);
for (let batch = 1; batch <= 24; batch += 1) {
  const rows = Array.from({ length: 6 }, (_, index) => ({
    ...{ agent: `pc-${index}`, boot: 'a', seq: batch, at, receivedAt: at, kind: 'full' },
    body: Buffer.from(JSON.stringify({ batch, text })),
  }));
  await store.recorder.transaction(async (step) => step.insertReports(rows));
  writeSync(1, `${batch}\n`);
}
await store.close();
