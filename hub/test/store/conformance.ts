import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeviceState, ReportRow, Store } from '../../src/store/index.ts';
import { loadRegister, saveRegister } from '../../src/store/index.ts';
import { smallInstallation } from '../support/sample.ts';

const at = '2026-03-02T01:00:00.000Z';
const later = '2026-03-02T02:00:00.000Z';
const body = Buffer.from('{"nội dung":"ạ"}');
const row = (seq: number, more: Partial<ReportRow> = {}): ReportRow => ({
  ...{ agent: 'pc-1', boot: 'a', seq, at, receivedAt: at, kind: 'full', body },
  ...more,
});
const device: DeviceState = {
  ...{ id: 'd-1', agent: 'pc-1', key: 'cups:a', kind: 'printer', name: 'máy in', health: 'ok', reasons: [] },
  ...{ firstSeenAt: at, lastSeenAt: at, since: at, changedAt: at },
};
const refused = {
  ...{ agent: 'pc-1', topic: 't', sha256: 'f', code: 'E_MESSAGE_INVALID', detail: 'seq', bytes: 3 },
  payload: Buffer.from([0, 1, 255]),
};

/** What every store must do, whatever it is made of. `open` gives a new one with the schema in place, and nothing in it. */
export function storeConformance(
  name: string,
  open: () => Promise<{ store: Store; remove: () => Promise<void> }>,
): void {
  describe(`${name} as a store`, () => {
    let store: Store;
    let remove: () => Promise<void>;
    beforeEach(async () => {
      ({ store, remove } = await open());
      await store.db.transaction().execute(async (tx) => {
        await saveRegister(tx, smallInstallation);
        const common = { unit_id: '00364@2022-06-30', enrolled_at: at, cert_serial: '4a', cert_expires_at: later };
        const agents = ['pc-1', 'pc-2'].map((id) => ({ id, ...common, capabilities: '[]', pc_reasons: '[]' }));
        await tx.insertInto('agent').values(agents).execute();
        await tx.updateTable('agent').set({ retired_at: at }).where('id', '=', 'pc-2').execute();
      });
    });
    afterEach(() => remove());

    test('gives back the register as it was put in', async () => {
      expect(await loadRegister(store.read)).toEqual(smallInstallation);
    });

    test('knows agents with the code of their unit, and which are retired', async () => {
      const known = await store.recorder.transaction((step) => step.agents(['pc-1', 'pc-2', 'pc-3'], '2026-03-02'));
      expect([...known.values()]).toEqual([
        { id: 'pc-1', unit: '00364', retired: false },
        { id: 'pc-2', unit: '00364', retired: true },
      ]);
    });

    test('takes a report once, also within one batch, and keeps the first', async () => {
      const insert = (rows: ReportRow[]) => store.recorder.transaction((step) => step.insertReports(rows));
      expect(await insert([row(1), row(2), row(1), row(1, { boot: 'b' }), row(1, { agent: 'pc-2' })])).toEqual([
        true,
        true,
        false,
        true,
        true,
      ]);
      expect(await insert([row(2, { kind: 'delta' }), row(3)])).toEqual([false, true]);
      const kept = await store.read
        .selectFrom('report')
        .select(['seq', 'kind', 'body'])
        .where('boot', '=', 'a')
        .where('agent', '=', 'pc-1')
        .orderBy('seq')
        .execute();
      expect(kept).toEqual([1, 2, 3].map((seq) => ({ seq, kind: 'full', body: body.toString() })));
    });

    test('takes a report that comes behind later ones of its boot, once', async () => {
      const insert = (rows: ReportRow[]) => store.recorder.transaction((step) => step.insertReports(rows));
      expect(await insert([row(5)])).toEqual([true]);
      expect(await insert([row(3), row(6), row(3), row(5)])).toEqual([true, true, false, false]);
      const twice = await store.recorder.transaction(async (step) => [
        ...(await step.insertReports([row(4), row(7), row(3)])),
        ...(await step.insertReports([row(2), row(8), row(7)])),
      ]);
      expect(twice).toEqual([true, true, false, true, true, false]);
    });

    test('gives the highest sequence of a boot, of this batch too, and none of a boot it does not know', async () => {
      const highest = await store.recorder.transaction(async (step) => {
        await step.insertReports([row(4), row(9)]);
        return step.highest([
          { agent: 'pc-1', boot: 'a' },
          { agent: 'pc-1', boot: 'z' },
        ]);
      });
      expect(highest).toEqual([{ agent: 'pc-1', boot: 'a', seq: 9 }]);
    });

    test('keeps of a device the first time it was seen, and what was said last', async () => {
      const write = (state: DeviceState) => ({ state, raw: ['none'], body: { chữ: 'ạ' } });
      await store.recorder.transaction((step) => step.save({ devices: [write(device)] }));
      const down = { ...device, health: 'down', reasons: ['media-empty'], firstSeenAt: later, since: later };
      const devices = await store.recorder.transaction(async (step) => {
        await step.save({ devices: [write(down)] });
        await step.save({ touched: [{ id: 'd-1', lastSeenAt: later }] });
        return step.devices([
          { agent: 'pc-1', key: 'cups:a' },
          { agent: 'pc-1', key: 'cups:b' },
        ]);
      });
      expect(devices).toEqual([{ ...down, firstSeenAt: at, lastSeenAt: later }]);
    });

    test('keeps what is known of a PC when a report says nothing of it', async () => {
      const update = { id: 'pc-1', lastReportAt: at, boot: 'a', seq: 1, losses: '{}', probes: null };
      const pc = { health: 'degraded', reasons: '["disk-nearly-full"]', body: '{"x":1}' };
      await store.recorder.transaction((step) => step.save({ agents: [{ ...update, pc }] }));
      await store.recorder.transaction((step) => step.save({ agents: [{ ...update, seq: 2, pc: null }] }));
      const agent = await store.read.selectFrom('agent').selectAll().where('id', '=', 'pc-1').executeTakeFirst();
      expect(agent).toMatchObject({
        seq: 2,
        pc_health: 'degraded',
        pc_reasons: '["disk-nearly-full"]',
        pc_body: '{"x":1}',
      });
    });

    test('lets no late end of a connection undo the one that came after it', async () => {
      const say = (state: 'online' | 'offline', saidAt: string, goodbye: 'shutdown' | null = null) =>
        store.recorder.transaction((step) =>
          step.savePresence([
            {
              ...{ id: 'pc-1', state, saidAt, boot: 'a', at, hostname: 'h' },
              ...{ agentVersion: '0', nodeVersion: '24', capabilities: '[]', goodbye },
            },
          ]),
        );
      const state = async () =>
        (await store.read.selectFrom('agent').select('presence_state').where('id', '=', 'pc-1').executeTakeFirst())
          ?.presence_state;
      await say('online', at);
      await say('online', later);
      await say('offline', at);
      expect(await state()).toBe('online');
      await say('offline', later);
      expect(await state()).toBe('offline');
      await say('online', at);
      expect(await state()).toBe('online');
      const goodbye = () =>
        store.read.selectFrom('agent').select('presence_goodbye').where('id', '=', 'pc-1').execute();
      await say('offline', later, 'shutdown');
      await say('offline', at);
      expect(await goodbye()).toEqual([{ presence_goodbye: 'shutdown' }]);
      await say('online', later);
      expect(await goodbye()).toEqual([{ presence_goodbye: null }]);
    });

    test('counts a message that is refused again, and keeps its bytes', async () => {
      await store.recorder.transaction((step) =>
        step.quarantine([
          { ...refused, receivedAt: at },
          { ...refused, agent: null, receivedAt: at },
        ]),
      );
      await store.recorder.transaction((step) =>
        step.quarantine([
          { ...refused, receivedAt: later },
          { ...refused, agent: null, receivedAt: later },
        ]),
      );
      const rows = await store.read.selectFrom('quarantine').selectAll().execute();
      expect(rows).toMatchObject([1, 2].map(() => ({ count: 2, first_received_at: at, last_received_at: later })));
      expect([...(rows[0]?.payload ?? [])]).toEqual([0, 1, 255]);
    });

    test('a batch that throws leaves nothing, and the next one goes through', async () => {
      const failing = store.recorder.transaction(async (step) => {
        await step.insertReports([row(1)]);
        await step.quarantine([{ ...refused, receivedAt: at }]);
        throw new Error('half way');
      });
      await expect(failing).rejects.toThrow('half way');
      expect(await store.recorder.transaction((step) => step.insertReports([row(1)]))).toEqual([true]);
      expect(await store.read.selectFrom('quarantine').selectAll().execute()).toEqual([]);
    });

    test('transactions that are started at once follow one another', async () => {
      const add = (key: string) =>
        store.db.transaction().execute(async (tx) => {
          const { count } = await tx
            .selectFrom('meta')
            .select((of) => of.fn.countAll<number>().as('count'))
            .executeTakeFirstOrThrow();
          await tx
            .insertInto('meta')
            .values({ key, value: String(count) })
            .execute();
        });
      await Promise.all(['a', 'b', 'c', 'd'].map(add));
      const rows = await store.read
        .selectFrom('meta')
        .select('value')
        .where('key', 'in', ['a', 'b', 'c', 'd'])
        .execute();
      expect(new Set(rows.map(({ value }) => value)).size).toBe(4);
    });

    test('removes old reports and no others', async () => {
      const rows = Array.from({ length: 4500 }, (_, index) =>
        row(index + 1, { receivedAt: index < 4400 ? at : later }),
      );
      await store.recorder.transaction((step) => step.insertReports(rows));
      expect(await store.pruneReports(later)).toBe(4400);
      const left = await store.read.selectFrom('report').select('seq').execute();
      expect(left).toHaveLength(100);
    });
  });
}
