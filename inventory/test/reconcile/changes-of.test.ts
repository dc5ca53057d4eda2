import { describe, expect, test } from 'vitest';
import { applyChanges, type Device, deviceDefaults, type Installation, type ObservedDevice } from '../../src/index.ts';
import { changesOf, type Decided } from '../../src/reconcile/changes-of.ts';

const open = { validFrom: '2022-01-01', validTo: null };
const day = '2026-11-29';
const device = (tag: string, more: Partial<Device> = {}): Device => ({
  ...{ ...deviceDefaults, id: tag, tag, kind: 'printer', unit: '00364', place: 'P1', status: 'in_use', ...open },
  ...more,
});
const seen: ObservedDevice = {
  ...{ id: 'd-1', agent: 'a-1', unit: '00364', kind: 'printer', name: 'counter1', labels: [], vendor: 'HP' },
  ...{ model: 'M404', serial: 'VNB3K12345', macs: ['00:1B:63:84:45:E6'], lastSeenAt: '2026-11-29T01:00:00Z' },
};
const register: Installation = {
  ...{ name: 'n', simulated: true, levels: [], units: [], posts: [] },
  places: [
    { id: 'P1', unit: '00364', name: 'P', area: null, ...open },
    { id: 'P2', unit: '00361', name: 'P', area: null, ...open },
  ],
  devices: [device('00364-PR-01', { model: 'LaserJet' })],
};
const decided = (kind: Decided['kind'], more: Partial<Decided> = {}): Decided => ({
  ...{ id: `${kind}:x`, kind, declared: { id: '00364-PR-01' }, observed: seen },
  ...more,
});
const after = (...proposals: Decided[]) => applyChanges(register, changesOf(register, { proposals, day })).devices;

describe('changesOf', () => {
  test('fills by a match what the books leave open, and changes nothing that stands there', () => {
    expect(after(decided('match'))).toEqual([
      device('00364-PR-01', {
        ...{ vendor: 'HP', model: 'LaserJet', serial: 'VNB3K12345', mac: '00:1b:63:84:45:e6', seenAs: ['d-1'] },
      }),
    ]);
  });

  test('moves a device from today on, to the only place of its new unit', () => {
    const [was, is] = after(decided('moved', { observed: { ...seen, unit: '00361' } }));
    expect(was).toMatchObject({ unit: '00364', validTo: day, seenAs: [] });
    expect(is).toMatchObject({ unit: '00361', place: 'P2', validFrom: day, validTo: null, seenAs: ['d-1'] });
  });

  test('gives what nobody wrote down the next free tag of its unit', () => {
    const other = { ...seen, id: 'd-2' };
    const tags = after(
      decided('seenNotDeclared', { declared: null }),
      decided('seenNotDeclared', { declared: null, observed: other }),
    ).map(({ tag, seenAs }) => [tag, seenAs]);
    expect(tags).toEqual([
      ['00364-PR-01', []],
      ['00364-PR-02', ['d-1']],
      ['00364-PR-03', ['d-2']],
    ]);
  });

  test('lets two agents that see one printer both be written beside it', () => {
    const [row] = after(decided('match'), decided('match', { observed: { ...seen, id: 'd-9' } }));
    expect(row?.seenAs).toEqual(['d-1', 'd-9']);
  });

  test.each(['declaredNeverSeen', 'conflict'] as const)('leaves %s to people', (kind) => {
    expect(() => after(decided(kind))).toThrow(expect.objectContaining({ code: 'E_RECONCILE_OPEN' }));
  });

  test('refuses a proposal whose record is gone', () => {
    expect(() => after(decided('match', { declared: { id: 'gone' } }))).toThrow(
      expect.objectContaining({ code: 'E_REGISTER_CONFLICT' }),
    );
  });
});
