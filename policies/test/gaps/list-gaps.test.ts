import type { Device, Installation } from '@motcua/inventory';
import { describe, expect, test } from 'vitest';
import { type BudgetLine, listGaps, moveChanges, noParameters, planSituation, rollUp } from '../../src/index.ts';
import { demo, scheme } from '../support/builtin.ts';

const installation = demo();
const packs = [scheme()];
const asOf = '2022-06-30';
const of2022 = listGaps({ installation, packs, asOf });
const today = listGaps({ installation, packs, asOf: '2026-11-29' });

describe('the gaps of hanoi-2022-06-30', () => {
  test('are as many as the audit finds short, and counted as devices', () => {
    const count = (item: string) => of2022.gaps.filter((gap) => gap.item === item).length;
    expect(['pc', 'scanner', 'citizen_pc', 'photocopier', 'queue_machine', 'rating_device'].map(count)).toEqual([
      39, 60, 400, 169, 362, 444,
    ]);
    expect(of2022.totals.find(({ item }) => item === 'pc')?.quantity).toBeGreaterThan(39);
    expect(of2022.unknown).toEqual([{ standard: 'OSS-SCAN-DIG', item: 'scanner', units: 627 }]);
  });

  test('carry their evidence', () => {
    const gap = of2022.gaps.find(({ unit, item }) => unit === 'HN-SGTVT' && item === 'pc');
    expect(gap).toMatchObject({ quantity: 6, have: 7, want: 13, standard: 'OSS-PC-1', devices: { onBooks: 7 } });
  });

  test('have no price and no line where no text was read, and say so', () => {
    const [gap] = of2022.gaps;
    expect(gap).toMatchObject({ priceCeiling: null, priceReason: 'no-rule-in-force', amount: null, budgetLine: null });
    expect(of2022.totals.every(({ amount }) => amount === null)).toBe(true);
  });

  test('have the ceiling and the line that hold on their day', () => {
    const pc = today.gaps.find(({ item, unit }) => item === 'pc' && unit.startsWith('0'));
    const scanner = today.gaps.find(({ item }) => item === 'scanner');
    expect(pc).toMatchObject({ priceCeiling: 20_000_000, budgetLine: 'sci_tech_1pct' });
    expect(scanner).toMatchObject({ priceReason: 'specialised-price-undecided', budgetLine: 'specialised' });
  });

  test('take what an installation decided before any rule', () => {
    const row = {
      item: 'scanner',
      price: 9_000_000,
      budgetLine: 'admin_norm' as BudgetLine,
      decision: '1/QĐ',
    } as const;
    const prices = [{ ...row, validFrom: '2022-01-01', validTo: null }];
    const { totals } = listGaps({ installation, packs, asOf, parameters: { ...noParameters, prices } });
    expect(totals.find(({ item }) => item === 'scanner')).toEqual({
      ...{ item: 'scanner', quantity: 60, amount: 540_000_000, withoutPrice: 0 },
    });
  });

  test('roll up the tree: a district has those of its communes and its own', () => {
    const below = listGaps({ installation, packs, asOf, unit: '001' });
    const rows = rollUp(of2022.gaps, { by: 'unit', installation, asOf }).filter(({ key }) => key === '001');
    expect(rows.map(({ item, quantity }) => [item, quantity])).toEqual(
      below.totals.map(({ item, quantity }) => [item, quantity]),
    );
    const levels = rollUp(of2022.gaps, { by: 'level', installation, asOf });
    const all = (list: readonly { quantity: number }[]) => list.reduce((sum, { quantity }) => sum + quantity, 0);
    expect(all(levels)).toBe(all(of2022.totals));
  });

  test('are the same to the byte when units and devices come in another order', () => {
    const shuffled = {
      ...installation,
      units: installation.units.toReversed(),
      devices: installation.devices.toReversed(),
    };
    expect(JSON.stringify(listGaps({ installation: shuffled, packs, asOf }))).toBe(JSON.stringify(of2022));
  });
});

test('two standards that ask for one device count once, by the larger, and both are named', () => {
  const units = installation.units
    .filter(({ code }) => code === '00001')
    .map((unit) => ({ ...unit, digitisingOfficers: 4 }));
  const small = { ...installation, units, devices: [] as Device[] };
  const gap = listGaps({ installation: small, packs, asOf }).gaps.find(({ item }) => item === 'scanner');
  expect(gap).toMatchObject({
    quantity: 4,
    standard: 'OSS-SCAN-DIG',
    standards: ['OSS-SCAN-1', 'OSS-SCAN-DIG'],
    severity: 'major',
  });
});

describe('what is on its way', () => {
  const unit = '00001';
  const small: Installation = {
    ...installation,
    units: installation.units.filter(({ code }) => code === unit).map((row) => ({ ...row, officers: 3 })),
    devices: [1, 2, 3].map((at) => deviceOf(at)),
  };
  const pending = [
    { unit, item: 'pc' as const, proposal: 7, state: 'received' as const, device: 'd3' },
    { unit, item: 'pc' as const, proposal: 8, state: 'ordered' as const, device: null },
  ];
  const { gaps } = listGaps({ installation: small, packs, asOf, pending });
  const gap = gaps.find(({ item }) => item === 'pc');

  test('does not close a gap: a device that nobody has seen is not had', () => {
    expect(gap).toMatchObject({ have: 2, quantity: 1, pending: { ordered: 1, received: 1, proposals: [7, 8] } });
  });

  test('is not bought again', () => {
    const list = { ...listGaps({ installation: small, packs, asOf, pending }) };
    const { demands } = planSituation({ installation: small, packs, gaps: list, budgets: null });
    expect(demands.filter(({ item }) => item === 'pc')).toEqual([]);
  });

  function deviceOf(at: number): Device {
    const [sample] = installation.devices;
    return {
      ...(sample as Device),
      id: `d${at}`,
      tag: `00001-PC-0${at}`,
      unit,
      status: at === 3 ? 'in_stock' : 'in_use',
    };
  }
});

test('a move ends a record and begins another, in the one place of its new unit, under the same tag', () => {
  const move = {
    ...{ item: 'pc' as const, from: '00001', to: '00004', quantity: 1, devices: ['00001-PC-01'], sameOwner: true },
    ...{ distance: 2, standard: 'OSS-PC-1', because: [] },
  };
  const changes = moveChanges(installation, { moves: [move], from: '2022-07-15' });
  expect(changes).toMatchObject([
    { action: 'update', row: { unit: '00001', validTo: '2022-07-15' } },
    {
      action: 'create',
      row: { id: '00001-PC-01', tag: '00001-PC-01', unit: '00004', place: '00004-P1', validFrom: '2022-07-15' },
    },
  ]);
});
