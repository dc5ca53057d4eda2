import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  type Device,
  deviceDefaults,
  type Installation,
  planStocktake,
  stocktakeChanges,
  type Unit,
} from '../../src/index.ts';

const dated = { validFrom: '2022-06-30', validTo: null };
const unit = (code: string, parent: string | null): Unit => ({
  ...{ id: code, code, name: code, kind: 'one_stop_unit', level: 'commune', unitType: 'phuong', parent, area: null },
  ...{ officers: null, digitisingOfficers: null, uplinkMbps: null, facts: {}, ...dated },
});
const place = (id: string, of: string) => ({ id, unit: of, name: id, area: null, ...dated });
const device = (tag: string, of: string, at: string | null): Device => ({
  ...{ ...deviceDefaults, id: `id-${tag}`, tag, kind: 'pc', unit: of, place: at, status: 'in_use', ...dated },
});
const register: Installation = {
  ...{ name: 'thử', simulated: true, levels: [], posts: [] },
  units: [unit('q', null), unit('a', 'q'), unit('b', null)],
  places: [place('P1', 'a'), place('P2', 'a'), place('PB', 'b')],
  devices: [
    device('A1', 'a', 'P1'),
    device('A2', 'a', 'P1'),
    device('A3', 'a', null),
    device('A4', 'a', 'P2'),
    device('B1', 'b', 'PB'),
  ],
};
const scan = (tag: string, at: string | null = null) => ({ at: '2026-12-31T02:00:00Z', by: 'lan', tag, place: at });
const seen = [{ declared: 'id-A4', unit: 'a', lastSeenAt: '2026-12-30T00:00:00Z' }];
const plan = (of: string | null, ...scans: ReturnType<typeof scan>[]) =>
  planStocktake({ register, subject: { unit: of, asOf: '2026-12-31' }, scans, seen });
const told = (result: ReturnType<typeof plan>) =>
  result.rows.map(({ tag, outcome, proposed }) => [tag, outcome, proposed]);

describe('a stock-take', () => {
  const result = plan('a', scan('motcua:A1', 'P1'), scan('a2', 'P2'), scan('B1', 'P1'), scan('X-9'));

  test('says of each device whether it was found, elsewhere, of another unit, not, and which tags nobody knows', () => {
    expect(told(result)).toEqual([
      ['A1', 'found', 'none'],
      ['A2', 'foundElsewhere', 'move'],
      ['B1', 'otherUnit', 'move'],
      ['A3', 'notFound', 'status'],
      ['A4', 'notFound', 'look'],
      ['X-9', 'unknownTag', 'declare'],
    ]);
    expect(result.totals).toEqual({ found: 1, foundElsewhere: 1, otherUnit: 1, notFound: 2, unknownTag: 1 });
  });

  test('of several units takes no place for granted that nobody said', () => {
    expect(told(plan('q', scan('B1')))[0]).toEqual(['B1', 'otherUnit', 'none']);
    expect(told(plan(null, scan('B1')))[0]).toEqual(['B1', 'found', 'none']);
  });

  test('counts the last scan of a tag', () => {
    expect(told(plan('a', scan('A1', 'P2'), scan('A1', 'P1')))[0]).toEqual(['A1', 'found', 'none']);
  });

  test('changes the register by what was chosen only', () => {
    const choose = (moves: boolean, statuses: string[]) =>
      applyChanges(register, stocktakeChanges(register, { rows: result.rows, moves, statuses, day: '2027-01-05' }))
        .devices.filter((row) => row.validFrom === '2027-01-05')
        .map(({ tag, unit: of, place: at, status }) => [tag, of, at, status]);
    expect(choose(false, [])).toEqual([]);
    expect(choose(true, ['A3=waiting_liquidation'])).toEqual([
      ['A2', 'a', 'P2', 'in_use'],
      ['B1', 'a', 'P1', 'in_use'],
      ['A3', 'a', null, 'waiting_liquidation'],
    ]);
  });

  test.each(['A1=broken', 'A3=lost', 'A3', '=broken'])('refuses the decision %s', (value) => {
    const change = () =>
      stocktakeChanges(register, { rows: result.rows, moves: false, statuses: [value], day: '2027-01-05' });
    expect(change).toThrow(expect.objectContaining({ code: 'E_STOCKTAKE_STATUS' }));
  });
});
