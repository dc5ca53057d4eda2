import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/config/index.ts';
import type { Arrival } from '../../src/ingest/arrival.ts';
import { createLocalEngine } from '../../src/ingest/local-engine.ts';
import { silentLog } from '../../src/log/index.ts';
import { openSqliteStore, type Store, saveRegister } from '../../src/store/index.ts';
import { systemClock } from '../../src/time/clock.ts';
import { bytes, report, smallInstallation } from '../support/sample.ts';

const at = '2026-03-02T01:00:00.000Z';
let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-engine-'));
  store = openSqliteStore(join(folder, 'hub.db'));
  await store.db.transaction().execute(async (tx) => {
    await saveRegister(tx, smallInstallation);
    const dated = { enrolled_at: at, cert_serial: '4a', cert_expires_at: at };
    const agent = { id: 'pc-1', unit_id: '00364@2022-06-30', ...dated, capabilities: '[]', pc_reasons: '[]' };
    await tx.insertInto('agent').values(agent).execute();
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const arrival = (seq: number): Arrival => ({
  ...{ agent: 'pc-1', leaf: 'report', topic: 't', payload: bytes({ ...report, seq }), receivedAt: at },
});
const full = Object.assign(new Error('database or disk is full'), { errcode: 13 });

/** An engine over a store whose transactions fail as often as it is told. */
async function outcomes(failures: number, seqs: readonly number[]) {
  let left = failures;
  const failing: Store['recorder'] = {
    transaction: (work) => (left-- > 0 ? Promise.reject(full) : store.recorder.transaction(work)),
  };
  const settings = readSettings({ env: {}, given: {} });
  const parts = { store: { ...store, recorder: failing }, settings, clock: systemClock, log: silentLog };
  const engine = createLocalEngine(parts);
  const all = await Promise.all(seqs.map((seq) => engine.run([arrival(seq)])));
  const after = await engine.run([arrival(9)]);
  await engine.close();
  return [...all, after].map((outcome) => (outcome.ok ? outcome.result.fresh : outcome.failure.code));
}

describe('batches that are handed over behind one another', () => {
  test('are all run, in order', async () => {
    expect(await outcomes(0, [1, 2, 3])).toEqual([1, 1, 1, 1]);
  });

  test('are not run once one before them fails, as an acknowledgement would cover what is not stored', async () => {
    expect(await outcomes(1, [1, 2, 3])).toEqual(['E_DISK_FULL', 'E_DISK_FULL', 'E_DISK_FULL', 1]);
    const rows = await store.read.selectFrom('report').select('seq').execute();
    expect(rows).toEqual([{ seq: 9 }]);
  });
});
