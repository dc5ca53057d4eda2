import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Arrival } from '../../src/ingest/arrival.ts';
import type { Judging } from '../../src/ingest/run-batch.ts';
import { runEngine } from '../../src/ingest/run-engine.ts';
import { openSqliteStore, type Store, saveRegister } from '../../src/store/index.ts';
import { boot, bytes, pc, presence, report, smallInstallation } from '../support/sample.ts';

const at = '2026-03-02T01:00:00.000Z';
let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-engine-'));
  store = openSqliteStore(join(folder, 'hub.db'));
  await store.db.transaction().execute(async (tx) => {
    await saveRegister(tx, smallInstallation);
    const common = { unit_id: '00364@2022-06-30', enrolled_at: at, cert_serial: '4a', cert_expires_at: at };
    await tx
      .insertInto('agent')
      .values(['pc-1', 'pc-2'].map((id) => ({ id, ...common, capabilities: '[]', pc_reasons: '[]' })))
      .execute();
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const arrival = (message: unknown, more: Partial<Arrival> = {}): Arrival => ({
  ...{ agent: 'pc-1', leaf: 'report', topic: 't', payload: bytes(message), receivedAt: at },
  ...more,
});
const quiet: Judging = async () => false;
const run = (arrivals: Arrival[], judging = quiet) => runEngine({ recorder: store.recorder, judging }, arrivals);
const seqs = async () => {
  const rows = await store.read.selectFrom('report').select('seq').orderBy('seq').execute();
  return rows.map(({ seq }) => seq);
};

describe('a batch', () => {
  test('is answered with the highest sequence of each boot, the later boot last, and with its refusals', async () => {
    const second = { ...report, boot: boot('b') };
    const batch = [report, { ...report, seq: 2 }, { ...report, seq: 0 }, second, { ...report, seq: 2 }].map((one) =>
      arrival(one),
    );
    expect(await run([...batch, arrival(report, { agent: 'pc-9' })])).toMatchObject({
      ok: true,
      result: {
        acks: [
          { agent: 'pc-1', boot: boot('b'), seq: 1 },
          { agent: 'pc-1', boot: boot(), seq: 2 },
        ],
        refusals: [
          { agent: 'pc-1', message: { code: 'E_MESSAGE_INVALID' } },
          { agent: 'pc-9', message: { code: 'E_MESSAGE_FOREIGN', detail: 'not enrolled' } },
        ],
        ...{ fresh: 3, duplicates: 1 },
      },
    });
  });

  test('an old report that comes again is answered with what is committed by now, and changes nothing', async () => {
    await run([1, 2, 3].map((seq) => arrival({ ...report, seq, pc })));
    const judged: number[] = [];
    const again = await run([arrival({ ...report, pc })], async (_, readings) => judged.push(readings.length) > 1);
    expect(again).toMatchObject({ result: { acks: [{ seq: 3 }], fresh: 0, duplicates: 1 } });
    expect(judged).toEqual([0]);
  });

  test('presence and report of one agent are kept on its row', async () => {
    await run([arrival(presence, { leaf: 'presence' }), arrival({ ...report, pc })]);
    const row = await store.read.selectFrom('agent').selectAll().where('id', '=', 'pc-1').executeTakeFirst();
    expect(row).toMatchObject({
      presence_state: 'online',
      agent_version: '0.1.0',
      pc_health: 'ok',
      seq: 1,
      boot: boot(),
    });
  });

  test('a report of the version before is taken too', async () => {
    const { devices: _, losses: __, unchanged: ___, ...rest } = report;
    const old = {
      ...rest,
      v: 0,
      devices: [{ key: 'cups:a', kind: 'printer', name: 'a', health: 'down', reason: 'media-empty', observedAt: at }],
    };
    expect(await run([arrival(old)])).toMatchObject({ result: { fresh: 1, refusals: [] } });
    const device = await store.read.selectFrom('observed_device').selectAll().executeTakeFirst();
    expect(device).toMatchObject({ health: 'down', reasons: '["media-empty"]' });
  });
});

describe('a report that makes a stage throw', () => {
  test('goes to quarantine alone; the others of its batch are committed and judged once', async () => {
    const judged: string[] = [];
    const judging: Judging = async (_, readings) => {
      if (readings.some(({ name }) => name === 'poison')) throw new TypeError('cannot read poison');
      judged.push(...readings.map(({ name }) => String(name)));
      return readings.length > 0;
    };
    const named = (name: string, seq: number) => arrival({ ...report, seq, devices: [{ ...report.devices[0], name }] });
    expect(await run([named('a', 1), named('poison', 2), named('b', 3)], judging)).toMatchObject({
      ok: true,
      result: {
        acks: [{ seq: 1 }, { seq: 3 }],
        refusals: [{ message: { seq: 2, code: 'E_INTERNAL', detail: 'TypeError: cannot read poison' } }],
        ...{ fresh: 2, faultsChanged: true },
      },
    });
    expect([await seqs(), judged]).toEqual([
      [1, 3],
      ['a', 'b'],
    ]);
    expect(await store.read.selectFrom('quarantine').select(['code', 'count']).execute()).toEqual([
      { code: 'E_INTERNAL', count: 1 },
    ]);
  });
});

describe('a store that fails', () => {
  test('leaves nothing of the batch, and the same batch goes through later', async () => {
    const full = Object.assign(new Error('database or disk is full'), { errcode: 13 });
    const batch = [arrival(report), arrival({ ...report, seq: 2 })];
    const failed = await run(batch, () => Promise.reject(full));
    expect(failed).toEqual({ ok: false, failure: { code: 'E_DISK_FULL', detail: full.message } });
    expect(await seqs()).toEqual([]);
    expect(await run(batch)).toMatchObject({ ok: true, result: { fresh: 2 } });
  });
});
