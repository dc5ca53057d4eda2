import type { WanLinkVersion } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyLinkChanges, changeLink, correctLink, endLink, isValidOn, planLinkChanges } from '../../src/index.ts';

const version = (validFrom: string, validTo: string | null, more: Partial<WanLinkVersion> = {}): WanLinkVersion => ({
  ...{ name: 'Cáp quang', carrier: 'A', contract: 'HD-1', bandwidthMbps: 100, targetPercent: 99.5, units: ['00364'] },
  ...{ validFrom, validTo, ...more },
});
const days = (rows: readonly WanLinkVersion[]) => rows.map((row) => `${row.carrier} ${row.validFrom} ${row.validTo}`);
const open = [version('2026-01-01', null)];
const change = (rows: readonly WanLinkVersion[], wanted: WanLinkVersion) => changeLink(rows, { id: 'L', wanted });
const taken = expect.objectContaining({ code: 'E_LINK_PERIOD_TAKEN' });

describe('a change of a line from a day on', () => {
  test('keeps what was before that day', () => {
    const changed = change(open, version('2026-06-01', null, { carrier: 'B', units: ['00364', '00365'] }));
    expect(days(changed)).toEqual(['A 2026-01-01 2026-06-01', 'B 2026-06-01 null']);
    expect(changed[0]?.units).toEqual(['00364']);
  });

  test('lasts until what was known to follow, and may not run into it', () => {
    const two = change(open, version('2026-06-01', null, { carrier: 'C' }));
    expect(days(change(two, version('2026-03-01', null, { carrier: 'B' })))).toEqual([
      ...['A 2026-01-01 2026-03-01', 'B 2026-03-01 2026-06-01', 'C 2026-06-01 null'],
    ]);
    expect(days(change(two, version('2025-06-01', null, { carrier: 'Z' })))[0]).toBe('Z 2025-06-01 2026-01-01');
    expect(() => change(two, version('2026-03-01', '2026-07-01', { carrier: 'B' }))).toThrow(taken);
  });

  test('is no correction: what another version says from that very day is not written over', () => {
    expect(() => change(open, version('2026-01-01', null, { carrier: 'B' }))).toThrow(taken);
  });

  test('that says the same changes nothing, and one that only ends it makes no second version', () => {
    expect(change(open, version('2026-06-01', null))).toEqual(open);
    expect(days(change(open, version('2026-06-01', '2027-01-01')))).toEqual(['A 2026-01-01 2027-01-01']);
  });

  test('leaves every earlier day as it was, whatever it says', () => {
    const day = fc
      .integer({ min: 0, max: 300 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    const step = fc.record({ from: day, carrier: fc.constantFrom('A', 'B', 'C') });
    const on = (rows: readonly WanLinkVersion[], at: string) => rows.find((row) => isValidOn(row, at))?.carrier;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), step, day, (steps, last, at) => {
        const made = steps.reduce<WanLinkVersion[]>((rows, { from, carrier }) => tryChange(rows, from, carrier), []);
        const after = tryChange(made, last.from, last.carrier);
        if (at < last.from) expect(on(after, at)).toBe(on(made, at));
        for (const [index, row] of after.entries())
          expect(row.validTo ?? '9999').toSatisfy((to: string) => to <= (after[index + 1]?.validFrom ?? '9999'));
      }),
    );
  });
});

function tryChange(rows: WanLinkVersion[], from: string, carrier: string): WanLinkVersion[] {
  try {
    return change(rows, version(from, null, { carrier }));
  } catch (error) {
    expect(error).toEqual(taken);
    return rows;
  }
}

describe('a correction of a line', () => {
  const two = change(open, version('2026-06-01', null, { carrier: 'B' }));
  const correct = (on: string, right: WanLinkVersion) => correctLink(two, { id: 'L', on, right });

  test('writes over what was entered wrongly, and over nothing else', () => {
    expect(days(correct('2026-02-01', version('2026-01-01', '2026-06-01', { carrier: 'X' })))).toEqual([
      ...['X 2026-01-01 2026-06-01', 'B 2026-06-01 null'],
    ]);
  });

  test('takes what bordered on it along', () => {
    const right = version('2026-07-01', null, { carrier: 'B' });
    expect(days(correct('2026-06-01', right))).toEqual(['A 2026-01-01 2026-07-01', 'B 2026-07-01 null']);
    expect(days(correct('2026-01-01', version('2026-01-01', '2026-05-01')))[1]).toBe('B 2026-05-01 null');
  });

  test('may leave no version without a day, and needs one to correct', () => {
    expect(() => correct('2026-06-01', version('2025-12-01', null, { carrier: 'B' }))).toThrow(taken);
    expect(() => correct('2026-01-01', version('2026-01-01', null))).toThrow(taken);
    expect(() => correct('2025-01-01', version('2025-01-01', null))).toThrow(
      expect.objectContaining({ code: 'E_LINK_PERIOD_UNKNOWN' }),
    );
  });

  test('of the end: a line ends on a day, or on another one, and nothing is taken out by that', () => {
    const end = (rows: WanLinkVersion[], on: string) => endLink(rows, { id: 'L', on });
    expect(days(end(open, '2026-12-01'))).toEqual(['A 2026-01-01 2026-12-01']);
    expect(days(end(end(open, '2026-12-01'), '2026-12-31'))).toEqual(['A 2026-01-01 2026-12-31']);
    expect(() => end(two, '2026-06-01')).toThrow(taken);
  });
});

describe('a plan for lines', () => {
  const row = (id: string, ...of: Parameters<typeof version>) => ({ id, ...version(...of) });
  const current = [row('L1', '2026-01-01', '2026-06-01'), row('L1', '2026-06-01', null), row('L2', '2026-01-01', null)];

  test('names what is made, changed and, with prune only, taken out', () => {
    const wanted = [row('L1', '2026-01-01', '2026-06-01', { carrier: 'B' }), row('L3', '2026-01-01', null)];
    const actions = (prune: boolean) =>
      planLinkChanges(current, wanted, { prune }).map(({ action, ...of }) => [
        ...[action, 'row' in of ? of.row.id : of.before.id],
      ]);
    expect(actions(false)).toEqual([
      ['update', 'L1'],
      ['create', 'L3'],
    ]);
    expect(actions(true).slice(0, 2)).toEqual([
      ['delete', 'L1'],
      ['delete', 'L2'],
    ]);
  });

  test('ends in what was wanted, and finds nothing to do then', () => {
    const wanted = [row('L1', '2026-02-01', null, { units: ['2', '1'] }), row('L4', '2026-01-01', '2026-02-01')];
    const after = applyLinkChanges(current, planLinkChanges(current, wanted, { prune: true }));
    expect(after).toEqual(wanted);
    const turned = wanted.map((one) => ({ ...one, units: one.units.toReversed() }));
    expect(planLinkChanges(after, turned, { prune: true })).toEqual([]);
  });

  test('is refused when a row is another one by now, or two versions would share a day', () => {
    const other = [row('L1', '2026-01-01', null, { carrier: 'Z' })];
    const update = {
      action: 'update' as const,
      before: row('L1', '2026-01-01', null),
      row: row('L1', '2026-01-01', null),
    };
    expect(() => applyLinkChanges(other, [update])).toThrow(expect.objectContaining({ code: 'E_LINK_CONFLICT' }));
    const shifted = planLinkChanges(current, [row('L2', '2026-02-01', null)], { prune: false });
    expect(() => applyLinkChanges(current, shifted)).toThrow(taken);
  });
});
