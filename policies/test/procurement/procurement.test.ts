import { deviceKinds } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinBudgets,
  lotCategoryOf,
  methodOf,
  methods,
  parseBudget,
  parseParameters,
  planLots,
} from '../../src/index.ts';

const asOf = '2026-11-29';

test.each([
  [50_000_000, 'head_decides'],
  [50_000_001, 'direct_appointment'],
  [500_000_000, 'direct_appointment'],
  [500_000_001, 'competitive_quotation'],
  [10_000_000_000, 'competitive_quotation'],
  [10_000_000_001, 'open_bidding'],
])('%d đồng are bought by %s', (amount, method) => {
  expect(methodOf({ amount, asOf })).toMatchObject({ value: method, reason: null });
});

test('before 4 August 2025 the method is not known, and so it is said', () => {
  expect(methodOf({ amount: 1, asOf: '2025-08-03' })).toEqual({
    value: null,
    reason: 'no-rule-in-force',
    source: null,
  });
  expect(methodOf({ amount: null, asOf })).toMatchObject({ value: null, reason: 'amount-unknown' });
});

const part = fc.record({
  item: fc.constantFrom(...deviceKinds),
  quantity: fc.integer({ min: 1, max: 40 }),
  amount: fc.integer({ min: 0, max: 800_000_000 }),
});
const parts = fc.array(part, { minLength: 1, maxLength: 8 });

describe('lots', () => {
  test('no cutting of what is bought into more lines gives another method', () => {
    const cut = fc
      .tuple(parts, fc.array(fc.nat({ max: 100 }), { minLength: 8, maxLength: 8 }))
      .map(([whole, cuts]) => ({
        whole,
        pieces: whole.flatMap((one, at) => {
          const amount = Math.floor((one.amount * (cuts[at] ?? 0)) / 100);
          return [
            { ...one, quantity: 0, amount },
            { ...one, amount: one.amount - amount },
          ];
        }),
      }));
    fc.assert(
      fc.property(cut, ({ whole, pieces }) => {
        expect(planLots({ parts: pieces, asOf })).toEqual(planLots({ parts: whole, asOf }));
      }),
    );
  });

  test('no cutting in two purchases of one year gives a milder method to the second', () => {
    fc.assert(
      fc.property(parts, parts, (first, second) => {
        const together = planLots({ parts: [...first, ...second], asOf });
        const earlier = Object.fromEntries(
          planLots({ parts: first, asOf }).map((lot) => [lot.category, lot.amount ?? 0]),
        );
        for (const lot of planLots({ parts: second, asOf, earlier })) {
          const same = together.find(({ category }) => category === lot.category);
          expect(methods.indexOf(lot.method as never)).toBe(methods.indexOf(same?.method as never));
        }
      }),
    );
  });

  test('a price that is not known leaves amount and method of its lot unknown', () => {
    const lots = planLots({ parts: [{ item: 'pc', quantity: 1, amount: null }], asOf });
    expect(lots).toMatchObject([{ amount: null, method: null, methodReason: 'amount-unknown' }]);
  });

  test('every kind of device is goods of some nature', () => {
    for (const kind of deviceKinds) expect(lotCategoryOf(kind)).toBeTruthy();
  });
});

describe('budgets', () => {
  test('are read with and without points between thousands', () => {
    const read = ['sci_tech_1pct=2000000000', 'specialised=1.500.000', 'total=0'].map(parseBudget);
    expect(joinBudgets(read)).toEqual({ sci_tech_1pct: 2_000_000_000, specialised: 1_500_000, total: 0 });
  });

  test.each([
    ['sci_tech_1pct=-1', 'E_BUDGET_INVALID'],
    ['sci_tech_1pct=1.5', 'E_BUDGET_INVALID'],
    ['sci_tech_1pct=1e9', 'E_BUDGET_INVALID'],
    ['sci_tech_1pct=', 'E_BUDGET_INVALID'],
    ['total=99999999999999999999', 'E_BUDGET_INVALID'],
    ['pocket=1', 'E_BUDGET_LINE_UNKNOWN'],
    ['1000', 'E_BUDGET_LINE_UNKNOWN'],
  ])('%s is refused: %s', (text, code) => {
    expect(() => parseBudget(text)).toThrow(expect.objectContaining({ code }));
  });

  test('of one line are given once', () => {
    expect(() => joinBudgets([{ total: 1 }, { total: 2 }])).toThrow(
      expect.objectContaining({ code: 'E_BUDGET_TWICE' }),
    );
  });
});

const file = `apiVersion: motcua.vn/v1
kind: ProcurementParameters
spec:
  prices:
    - { item: scanner, price: 9000000, budgetLine: specialised, decision: 12/QĐ-UBND, validFrom: 2026-01-01 }
  specifications:
    - { item: pc, text: "CPU 4 nhân" }
  budgets: { sci_tech_1pct: 2000000000 }
`;

describe('a file of parameters', () => {
  test('says prices, features and budgets', () => {
    expect(parseParameters(file, 'p.yaml')).toMatchObject({
      prices: [{ item: 'scanner', price: 9_000_000, validTo: null }],
      budgets: { sci_tech_1pct: 2_000_000_000 },
      stock: [],
    });
  });

  test.each([
    ['price: 9000000', 'price: -1', /p\.yaml:5:\d+: .*spec\.prices\[0\]\.price/],
    ['item: scanner', 'item: máy quét', /p\.yaml:5:\d+/],
    ['sci_tech_1pct: 2000000000', 'sci_tech_1pct: 2e9', /p\.yaml:8:\d+/],
    ['kind: ProcurementParameters', 'kind: Other', /p\.yaml:2:\d+/],
  ])('with "%s" as "%s" is refused at its place', (from, to, place) => {
    expect(() => parseParameters(file.replace(from, to), 'p.yaml')).toThrow(place);
  });

  test('of any text whatever is read or refused, never a bug', () => {
    const mixed = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc
        .tuple(fc.nat({ max: file.length }), fc.string({ maxLength: 5 }))
        .map(([at, text]) => file.slice(0, at) + text + file.slice(at + 3)),
    );
    fc.assert(
      fc.property(mixed, (text) => {
        try {
          parseParameters(text, 'p.yaml');
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^E_/) });
        }
      }),
    );
  });
});
