import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate as allocateWith, type Demand, openSolver, type Situation, type Supply } from '../../src/index.ts';
import { bestWorth } from './brute-force.ts';
import { flaws, worth } from './verify.ts';

const solver = await openSolver();
const allocate = (given: Situation) => allocateWith(given, solver);

const tree = [
  { unit: 'A', parent: null },
  { unit: 'A1', parent: 'A' },
  { unit: 'A2', parent: 'A' },
  { unit: 'B', parent: null },
  { unit: 'B1', parent: 'B' },
];
const demand = (unit: string, quantity: number, more: Partial<Demand> = {}): Demand => ({
  ...{ unit, item: 'pc', quantity, standard: 'OSS-PC-1', severity: 'major', price: 10, budgetLine: 'sci_tech_1pct' },
  ...more,
});
const supply = (unit: string, count: number, item: Supply['item'] = 'pc'): Supply => ({
  unit,
  item,
  devices: Array.from({ length: count }, (_, at) => ({ id: `${unit}-${item}-${at}`, tag: `${unit}-${item}-${at}` })),
});
const situation = (given: Partial<Situation>): Situation => ({
  ...{ demands: [], supplies: [], tree, budgets: null, acrossOwners: true },
  ...given,
});

describe('an allocation', () => {
  test('moves before it buys, from the same owner before another, from near before far', async () => {
    const found = await allocate(
      situation({ demands: [demand('A1', 3)], supplies: [supply('A2', 1), supply('A', 1), supply('B1', 5)] }),
    );
    expect(found.moves.map(({ from, distance, sameOwner }) => [from, distance, sameOwner])).toEqual([
      ['A', 1, true],
      ['A2', 2, true],
      ['B1', 4, false],
    ]);
    expect(found.purchases).toEqual([]);
    expect(found.moves[2]?.because).toEqual(['surplus-over-standard', 'other-owner']);
  });

  test('buys where an owner may not give to another', async () => {
    const found = await allocate(
      situation({ demands: [demand('A1', 2)], supplies: [supply('B', 5)], acrossOwners: false }),
    );
    expect(found.moves).toEqual([]);
    expect(found.purchases).toMatchObject([{ unit: 'A1', quantity: 2, price: 10, amount: 20 }]);
  });

  test('serves what is severe first when money is short, and says what it left and why', async () => {
    const found = await allocate(
      situation({
        demands: [
          demand('A1', 2, { item: 'scanner', severity: 'minor', price: 10 }),
          demand('B1', 1, { severity: 'critical', price: 25 }),
        ],
        budgets: { sci_tech_1pct: 36 },
      }),
    );
    expect(found.purchases.map(({ unit, item, quantity }) => [unit, item, quantity])).toEqual([
      ['B1', 'pc', 1],
      ['A1', 'scanner', 1],
    ]);
    expect(found.unmet).toMatchObject([
      { unit: 'A1', quantity: 1, amount: 10, because: ['no-surplus-anywhere', 'over-budget'] },
    ]);
    expect(found.budgets).toEqual([
      { line: 'sci_tech_1pct', amount: 36, spent: 35, left: 1 },
      { line: 'total', amount: null, spent: 35, left: null },
    ]);
    expect(found.proof).toMatchObject({ status: 'Optimal', gap: 0 });
  });

  test.each<[string, Partial<Demand>, Situation['budgets'], string]>([
    ['no price', { price: null }, { sci_tech_1pct: 99 }, 'no-price'],
    ['no line', { budgetLine: null }, { sci_tech_1pct: 99 }, 'no-budget-line'],
    ['a line without money', { budgetLine: 'specialised' }, { sci_tech_1pct: 99 }, 'no-budget-for-line'],
  ])('never buys with %s', async (_, more, budgets, why) => {
    const found = await allocate(situation({ demands: [demand('A1', 1, more)], budgets }));
    expect(found.purchases).toEqual([]);
    expect(found.unmet[0]?.because).toContain(why);
  });

  test('keeps to one purse over all lines', async () => {
    const demands = [demand('A1', 2), demand('B1', 2, { item: 'scanner', budgetLine: null })];
    const found = await allocate(situation({ demands, budgets: { total: 30 } }));
    expect(found.totals).toEqual({ moved: 0, bought: 3, unmet: 1, amount: 30 });
  });

  test('takes what moving saves where it saves most', async () => {
    const demands = [demand('A1', 1, { price: 10 }), demand('A2', 1, { price: 90 })];
    const found = await allocate(situation({ demands, supplies: [supply('A', 1)] }));
    expect(found.moves).toMatchObject([{ from: 'A', to: 'A2' }]);
    expect(found.totals.amount).toBe(10);
  });

  test('lives with a tree that has a circle and a parent that is not there', async () => {
    const odd = [
      { unit: 'A', parent: 'B' },
      { unit: 'B', parent: 'A' },
      { unit: 'C', parent: 'gone' },
    ];
    const found = await allocate(situation({ tree: odd, demands: [demand('A', 1)], supplies: [supply('C', 1)] }));
    expect(found.moves).toMatchObject([{ from: 'C', to: 'A' }]);
  });

  test('of nothing is nothing', async () => {
    expect((await allocate(situation({}))).totals).toEqual({ moved: 0, bought: 0, unmet: 0, amount: 0 });
  });
});

const units = ['A', 'A1', 'A2', 'B', 'B1'];
const items = ['pc', 'scanner'] as const;
const someDemand = fc.record({
  unit: fc.constantFrom(...units),
  item: fc.constantFrom(...items),
  quantity: fc.integer({ min: 1, max: 2 }),
  severity: fc.constantFrom('critical', 'major', 'minor'),
  price: fc.constantFrom(null, 7, 10, 13),
  budgetLine: fc.constantFrom(null, 'sci_tech_1pct', 'specialised'),
  standard: fc.constant('S'),
});
const some = fc
  .record({
    demands: fc.uniqueArray(someDemand, { maxLength: 3, selector: ({ unit, item }) => `${unit}|${item}` }),
    supplies: fc.uniqueArray(
      fc.record({ unit: fc.constantFrom(...units), item: fc.constantFrom(...items), count: fc.nat({ max: 2 }) }),
      { maxLength: 3, selector: ({ unit, item }) => `${unit}|${item}` },
    ),
    tree: fc.constantFrom(tree, [
      { unit: 'HN', parent: null },
      ...tree.map(({ unit, parent }) => ({ unit, parent: parent ?? 'HN' })),
    ]),
    budgets: fc.constantFrom(
      null,
      { sci_tech_1pct: 20 },
      { total: 23 },
      { sci_tech_1pct: 13, specialised: 14, total: 20 },
    ),
    acrossOwners: fc.boolean(),
  })
  .map(({ supplies, demands, ...rest }) => {
    const wants = new Set(demands.map(({ unit, item }) => `${unit}|${item}`));
    const given = supplies.filter(({ unit, item }) => !wants.has(`${unit}|${item}`));
    return { ...rest, demands, supplies: given.map(({ unit, item, count }) => supply(unit, count, item)) } as Situation;
  });

test('is as good as the best of all allocations that there are, and holds what it must', async () => {
  await fc.assert(
    fc.asyncProperty(some, async (given) => {
      const found = await allocate(given);
      expect(flaws(found, given)).toEqual([]);
      expect(worth(found)).toEqual(bestWorth(given));
    }),
    { numRuns: 60 },
  );
});

test('is the same to the byte in whatever order it is asked', async () => {
  const shuffled = some.chain((given) =>
    fc.record({
      given: fc.constant(given),
      demands: fc.shuffledSubarray(given.demands, { minLength: given.demands.length }),
      supplies: fc.shuffledSubarray(given.supplies, { minLength: given.supplies.length }),
      tree: fc.shuffledSubarray(given.tree, { minLength: given.tree.length }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ given, ...order }) => {
      const [first, second] = await Promise.all([allocate(given), allocate({ ...given, ...order })]);
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    }),
    { numRuns: 20 },
  );
});
