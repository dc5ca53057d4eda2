import {
  asOf,
  type Device,
  deviceDefaults,
  type Installation,
  type RegisterChange,
  sameRow,
  sortInstallation,
} from '@motcua/inventory';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  findChange,
  loadKnown,
  loadRegister,
  lockRegister,
  netEffect,
  readEffects,
  recordChange,
  type Store,
  saveRegister,
} from '../../src/store/index.ts';
import { smallInstallation } from '../support/sample.ts';

const now = Date.UTC(2026, 2, 2, 1);
const actor = { id: 'account:1', name: 'lan' };
const names = ['a', 'b', 'c'];
const days = ['2022-06-30', '2023-01-01', '2024-01-01'];
const device = (id: string, validFrom: string, serial: number): Device => ({
  ...{ ...deviceDefaults, id, tag: id, kind: 'printer', unit: '00364', status: 'in_use' },
  ...{ serial: String(serial), validFrom, validTo: null },
});

type Step = { is: 'undo'; which: number } | { is: 'put' | 'drop'; id: string; day: string; serial: number };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ is: fc.constant('undo' as const), which: fc.nat(20) }),
  fc.record({
    ...{ is: fc.constantFrom('put' as const, 'drop' as const), id: fc.constantFrom(...names) },
    ...{ day: fc.constantFrom(...days), serial: fc.nat(3) },
  }),
);

/** The register as a plain object does it: rows by key, and a copy of them after each change. */
function model(first: Installation) {
  const states = [new Map(first.devices.map((row) => [`${row.id}|${row.validFrom}`, row]))];
  const last = () => states.at(-1) as Map<string, Device>;
  return {
    changeFor: ({ is, id, day, serial }: Exclude<Step, { is: 'undo' }>): RegisterChange[] => {
      const before = last().get(`${id}|${day}`);
      const row = device(id, day, serial);
      if (is === 'drop') return before === undefined ? [] : [{ action: 'delete', kind: 'device', before }];
      if (before === undefined) return [{ action: 'create', kind: 'device', row }];
      return [{ action: 'update', kind: 'device', before, row }];
    },
    take: (after: Map<string, Device>) => void states.push(after),
    states,
    last,
  };
}

/** What a register with two times must do, whichever store it is in; consistency between rows is the API's to check. */
export function registerConformance(
  name: string,
  open: () => Promise<{ store: Store; remove(): Promise<void> }>,
): void {
  describe(`${name} as a register in two times`, () => {
    let store: Store;
    let remove: () => Promise<void>;
    beforeEach(async () => {
      ({ store, remove } = await open());
    });
    afterEach(() => remove());

    const record = (kind: string, changes: readonly RegisterChange[], undoes: number | null = null) =>
      store.db.transaction().execute(async (tx) => {
        await lockRegister(tx);
        const entry = { kind, title: 'thử', source: null, detail: {}, units: ['00364'], undoes, actor };
        // A clock that stands still: recorded times must grow nevertheless.
        return recordChange(tx, { entry, effects: netEffect(changes), now });
      });

    test('answers what was known after each change, and what held on each day, as a plain model does', async () => {
      await store.db.transaction().execute((tx) => saveRegister(tx, smallInstallation, { now }));
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (steps) => {
          const books = model(await loadRegister(store.read));
          const times: string[] = [];
          for (const step of steps) {
            const changes = step.is === 'undo' ? await undoing(step.which) : books.changeFor(step);
            if (netEffect(changes).length === 0 || !fits(changes, books.last())) continue;
            const { at } = await record('apply', changes);
            books.take(applied(books.last(), changes));
            times.push(at);
          }
          for (const [index, at] of times.entries()) {
            const known = await loadKnown(store.read, at);
            const state = books.states[index + 1] as Map<string, Device>;
            expect(rows(known.devices)).toEqual(rows([...state.values()]));
            for (const day of days)
              expect(rows(asOf(known, day).devices)).toEqual(
                rows(
                  [...state.values()].filter(({ validFrom, validTo }) => validFrom <= day && (validTo ?? '9') > day),
                ),
              );
          }
          const present = sortInstallation(await loadRegister(store.read));
          expect(rows(present.devices)).toEqual(rows([...books.last().values()]));
          expect(sortInstallation(await loadKnown(store.read, '9999-12-31T00:00:00Z'))).toEqual(present);
          expect([...times].sort()).toEqual([...new Set(times)]);
        }),
        { numRuns: 30 },
      );
    });

    async function undoing(which: number): Promise<RegisterChange[]> {
      const change = await findChange(store.read, 2 + which);
      if (change === null) return [];
      const effects = await readEffects(store.read, change);
      return effects.flatMap(({ before, after }): RegisterChange[] => {
        if (before === null) return [{ action: 'delete', kind: 'device', before: after as Device }];
        if (after === null) return [{ action: 'create', kind: 'device', row: before as Device }];
        return [{ action: 'update', kind: 'device', before: after as Device, row: before as Device }];
      });
    }
  });
}

const key = ({ id, validFrom }: Device) => `${id}|${validFrom}`;
const rows = (devices: readonly Device[]) => devices.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

/** Whether what changes say was before is what is there. */
const fits = (changes: readonly RegisterChange[], state: ReadonlyMap<string, Device>): boolean =>
  changes.every((change) => {
    const row = (change.action === 'delete' ? change.before : change.row) as Device;
    const expected = change.action === 'create' ? undefined : change.before;
    const found = state.get(key(row));
    return expected === undefined || found === undefined ? found === expected : sameRow(found, expected);
  });

function applied(state: ReadonlyMap<string, Device>, changes: readonly RegisterChange[]): Map<string, Device> {
  const after = new Map(state);
  for (const change of changes)
    if (change.action === 'delete') after.delete(key(change.before as Device));
    else after.set(key(change.row as Device), change.row as Device);
  return after;
}
