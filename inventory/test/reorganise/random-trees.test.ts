import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  asOf,
  type Device,
  deviceDefaults,
  type Installation,
  invertChanges,
  type Place,
  type Post,
  planReorganisation,
  type Reorganisation,
  sortInstallation,
  type Unit,
} from '../../src/index.ts';
import { shares } from '../../src/reorganise/reorganisation.ts';
import { checkRows } from './check-rows.ts';

const day = '2025-07-01';
const open = { validFrom: '2020-01-01', validTo: null };

const unit = (code: string, parent: string | null): Unit => ({
  ...{ id: `u-${code}`, code, name: `Xã ${code}`, kind: 'one_stop_unit', level: 'commune', unitType: 'xa', parent },
  ...{ area: 40, officers: 4, digitisingOfficers: null, uplinkMbps: null, facts: {}, ...open },
});

/** A tree of up to nine units (some under others), places with posts, devices in places or in none, some from later on. */
const registers = fc
  .record({
    parents: fc.array(fc.nat(9), { minLength: 2, maxLength: 9 }),
    devices: fc.array(
      fc.record({ unit: fc.nat(8), placed: fc.boolean(), from: fc.constantFrom('2021-05-01', day, '2025-09-01') }),
      { maxLength: 20 },
    ),
  })
  .map(({ parents, devices }): Installation => {
    const codes = parents.map((_, index) => String(index).padStart(5, '0'));
    const units = codes.map((code, index) => unit(code, codes[((parents[index] ?? 0) % (index + 1)) - 1] ?? null));
    const places = codes.map((code): Place => ({ id: `${code}-P`, unit: code, name: 'P', area: null, ...open }));
    const posts = codes.map((code): Post => ({ id: `${code}-Q`, place: `${code}-P`, number: 1, ...open }));
    const rows = devices.map(({ unit: at, placed, from }, index): Device => {
      const code = codes[at % codes.length] ?? '';
      const place = placed ? `${code}-P` : null;
      return {
        ...deviceDefaults,
        id: `d${index}`,
        tag: `d${index}`,
        kind: 'pc',
        unit: code,
        place,
        status: 'in_use',
        validFrom: from,
        validTo: null,
      };
    });
    const levels = [{ code: 'commune', rank: 3, name: { vi: 'Cấp xã', en: 'commune level' }, ...open }];
    return { name: 'random', simulated: true, levels, units, places, posts, devices: rows };
  });

/** Splits and merges: every pair of an old unit and one of three new ones, which re-use codes of old ones that end. */
const cases = fc.record({
  register: registers,
  pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(2), fc.nat(4)), { maxLength: 12 }),
});

function reorganisationOf(
  register: Installation,
  pairs: readonly (readonly [number, number, number])[],
): Reorganisation {
  const codes = register.units.map(({ code }) => code);
  const taken = new Set<string>();
  const successions = pairs.flatMap(([from, to, share]) => {
    const old = codes[from % codes.length] ?? '';
    if (taken.has(`${old} ${to}`)) return [];
    taken.add(`${old} ${to}`);
    return [{ from: old, to: `N${to}`, share: shares[share] ?? 'part', clause: '1' }];
  });
  const [first] = successions;
  const renew = (code: string) => (code === 'N0' && first !== undefined ? first.from : code);
  return {
    ...{ name: 'random', date: day, decision: 'test', closed: [], renamed: [], endedLevels: [] },
    opened: [...new Set(successions.map(({ to }) => renew(to)))].map((code) => ({
      ...{ code, name: `Xã mới ${code}`, level: 'commune', unitType: 'xa', parent: null },
    })),
    successions: successions.map((pair) => ({ ...pair, to: renew(pair.to) })),
  };
}

const seen = (register: Installation, at: string) => {
  const { units, devices } = asOf(register, at);
  const ids = new Map(units.map(({ code, id }) => [code, id]));
  return devices
    .map(({ id, unit: code, place }) => ({ id, unit: ids.get(code), place }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

describe('planReorganisation over random trees, splits and merges', () => {
  test('loses no device, makes none of two, and leaves every earlier day as it was', () => {
    fc.assert(
      fc.property(cases, ({ register, pairs }) => {
        const plan = planReorganisation({ register, reorganisation: reorganisationOf(register, pairs) });
        const after = applyChanges(register, plan.changes);
        expect(checkRows(after)).toEqual([]);
        for (const at of ['2020-06-01', '2025-06-30']) expect(seen(after, at)).toEqual(seen(register, at));
        for (const at of [day, '2026-01-01'])
          expect(seen(after, at).map(({ id }) => id)).toEqual(seen(register, at).map(({ id }) => id));
        expect(seen(after, '2026-01-01').every((device) => device.unit !== undefined)).toBe(true);
        expect(sortInstallation(applyChanges(after, invertChanges(plan.changes)))).toEqual(sortInstallation(register));
      }),
      { numRuns: 300 },
    );
  });

  test('gives to a successor only what its clause gives whole', () => {
    fc.assert(
      fc.property(cases, ({ register, pairs }) => {
        const reorganisation = reorganisationOf(register, pairs);
        const after = asOf(applyChanges(register, planReorganisation({ register, reorganisation }).changes), day);
        const heirs = new Map(
          [...Map.groupBy(reorganisation.successions, ({ from }) => from)].flatMap(([from, all]) =>
            all.length === 1 && all[0]?.share === 'full' ? [[from, all[0].to] as const] : [],
          ),
        );
        const named = new Set(reorganisation.successions.map(({ from }) => from));
        for (const { id, unit: code } of after.places) {
          const old = id.slice(0, 5);
          expect(code).toBe(named.has(old) ? (heirs.get(old) ?? `${old}@2025-06-30`) : old);
        }
      }),
      { numRuns: 200 },
    );
  });
});
