import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  lastReadings,
  listReadings,
  packSupplies,
  pruneReadings,
  type ReadingRow,
  type Store,
} from '../../src/store/index.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Midnight in Vietnam. */
const start = Date.parse('2026-03-01T17:00:00Z');

const levels = (percent: number) =>
  packSupplies([
    { index: '1.1', description: 'Mực đen', percent, levelState: 'measured', rawLevel: percent * 50, rawMax: 5000 },
  ]);
const row = (at: number, more: Partial<ReadingRow> = {}): ReadingRow => ({
  ...{ device: 'd-1', at: start + at, health: 'ok', reasons: '[]', pageCount: 100, pageCountUnit: 'impressions' },
  ...{ supplies: levels(80), ...more },
});

/** What every store must do with the history of devices. */
export function readingsConformance(
  name: string,
  open: () => Promise<{ store: Store; remove: () => Promise<void> }>,
): void {
  describe(`${name} as a store of readings`, () => {
    let store: Store;
    let remove: () => Promise<void>;
    beforeEach(async () => {
      ({ store, remove } = await open());
    });
    afterEach(() => remove());

    const insert = (...rows: ReadingRow[]) => store.recorder.transaction((step) => step.save({ readings: rows }));
    const list = (device = 'd-1') => listReadings(store.read, { device, from: 0, to: start + 999 * day, limit: 9999 });
    const times = async (device?: string) => (await list(device)).map(({ at }) => at - start);

    test('gives back a point as it was put in', async () => {
      await insert(row(0, { health: 'down', reasons: '["media-empty"]' }));
      expect(await list()).toEqual([
        {
          ...{ at: start, health: 'down', reasons: ['media-empty'], pageCount: 100, pageCountUnit: 'impressions' },
          supplies: [
            { index: '1.1', description: 'Mực đen', percent: 80, levelState: 'measured', rawLevel: 4000, rawMax: 5000 },
          ],
        },
      ]);
    });

    test.each([
      ['health', { health: 'down' }],
      ['reasons', { reasons: '["toner-low"]' }],
      ['the counter', { pageCount: 101 }],
      ['a counter that is there no more', { pageCount: null }],
      ['the unit', { pageCountUnit: null }],
      ['a level', { supplies: levels(79) }],
    ])('keeps a change of %s, and nothing when all is the same', async (_, change) => {
      await insert(row(0), row(1000), row(2000, change), row(3000, change));
      expect(await times()).toEqual([0, 2000]);
    });

    test('keeps a point a day of a device that never changes', async () => {
      await insert(...Array.from({ length: 72 }, (_, hours) => row(hours * hour)));
      expect(await times()).toEqual([0, 23 * hour, 46 * hour, 69 * hour]);
    });

    test('a point that comes twice, or late, makes no double', async () => {
      await insert(row(0), row(5 * hour, { health: 'down' }));
      await insert(row(0), row(5 * hour, { health: 'down' }), row(2 * hour), row(5 * hour, { health: 'ok' }));
      expect(await times()).toEqual([0, 5 * hour]);
      await insert(row(3 * hour, { health: 'degraded' }));
      expect((await list()).map(({ health }) => health)).toEqual(['ok', 'degraded', 'down']);
    });

    test('in batches of any size, again from anywhere, the same history comes out', async () => {
      const change = fc.record({ gap: fc.integer({ min: 1, max: 30 * hour }), health: fc.constantFrom('ok', 'down') });
      const changes = fc.array(change, { minLength: 1, maxLength: 30 });
      await fc.assert(
        fc.asyncProperty(changes, fc.integer({ min: 0, max: 30 }), fc.uuid(), async (steps, again, device) => {
          let at = 0;
          const rows = steps.map(({ gap, health }) => {
            at += gap;
            return row(at, { device, health });
          });
          await insert(...rows);
          const once = await times(device);
          await insert(...rows.slice(again));
          for (const single of rows.map((each) => ({ ...each, device: `${device}-one` }))) await insert(single);
          expect(await times(device)).toEqual(once);
          expect(await times(`${device}-one`)).toEqual(once);
        }),
        { numRuns: 30 },
      );
    });

    test('gives a page from a moment on, and the last ones before another', async () => {
      await insert(...Array.from({ length: 10 }, (_, index) => row(index, { pageCount: index })));
      const page = await listReadings(store.read, { device: 'd-1', from: start + 3, to: start + 8, limit: 3 });
      expect(page.map(({ pageCount }) => pageCount)).toEqual([3, 4, 5]);
      const last = await lastReadings(store.read, { device: 'd-1', from: 0, to: start + 8, limit: 3 });
      expect(last.map(({ pageCount }) => pageCount)).toEqual([5, 6, 7]);
      expect(await lastReadings(store.read, { device: 'd-1', from: 0, to: start + 2, limit: 3 })).toHaveLength(2);
    });

    test('thins whole days to the last point of each device, once, and removes what is too old', async () => {
      const points = Array.from({ length: 6 * 24 }, (_, hours) =>
        ['d-1', 'd-2'].map((device) => row(hours * hour, { device, pageCount: hours })),
      ).flat();
      await insert(...points);
      const thinBefore = start + 3 * day + 5 * hour;
      expect(await pruneReadings(store, { before: start + day, thinBefore })).toBe(2 * (24 + 2 * 23));
      const kept = [23 + 24, 23 + 48, ...Array.from({ length: 72 }, (_, index) => 72 + index)];
      for (const device of ['d-1', 'd-2']) expect((await list(device)).map(({ pageCount }) => pageCount)).toEqual(kept);
      expect(await pruneReadings(store, { before: start + day, thinBefore })).toBe(0);
      expect(await pruneReadings(store, { before: start + day, thinBefore: thinBefore + day })).toBe(2 * 23);
    });

    test('thins more than one stretch', async () => {
      const rows = Array.from({ length: 5000 }, (_, index) => row(index * 60_000, { pageCount: index }));
      await insert(...rows);
      await pruneReadings(store, { before: 0, thinBefore: start + 30 * day });
      expect(await times()).toEqual([1439, 2879, 4319, 4999].map((minute) => minute * 60_000));
    });
  });
}
