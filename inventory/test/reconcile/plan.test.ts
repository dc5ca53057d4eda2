import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Device, deviceDefaults } from '../../src/index.ts';
import type { ObservedDevice } from '../../src/reconcile/observed.ts';
import { planReconcile, type ReconcileSituation } from '../../src/reconcile/plan.ts';

const device = (tag: string, more: Partial<Device> = {}): Device => ({
  ...deviceDefaults,
  ...{ id: tag, tag, kind: 'printer', unit: '00364', status: 'in_use', validFrom: '2022-01-01', validTo: null },
  ...more,
});
const seen = (id: string, more: Partial<ObservedDevice> = {}): ObservedDevice => ({
  ...{ id, agent: 'a-1', unit: '00364', kind: 'printer', name: null, labels: [], vendor: null, model: null },
  ...{ serial: null, macs: [], lastSeenAt: '2026-11-29T01:00:00Z' },
  ...more,
});
const printer = device('00364-PR-01', { serial: 'VNB3K12345', model: 'M404' });
const quiet: ReconcileSituation = { declared: [printer], observed: [], watched: new Set(['00364', '00361']) };
const short = (situation: Partial<ReconcileSituation>) =>
  planReconcile({ ...quiet, ...situation }).map(({ kind, declared, observed, certain }) => [
    kind,
    declared?.tag ?? null,
    observed?.id ?? null,
    certain,
  ]);
const codes = (situation: Partial<ReconcileSituation>) =>
  planReconcile({ ...quiet, ...situation }).map(({ because }) => because.map(({ code }) => code));

describe('planReconcile', () => {
  test('matches by serial number for certain, however it is written', () => {
    const observed = [seen('d-1', { serial: 's/n: vnb3k-12345', model: 'HP LaserJet Pro M404dn' })];
    expect(short({ observed })).toEqual([['match', '00364-PR-01', 'd-1', true]]);
    expect(codes({ observed })).toEqual([['serial', 'model', 'unit', 'only_one']]);
  });

  test.each(['0000000000', 'To Be Filled By O.E.M.', 'N/A', '123'])(
    'takes no two devices for one by the serial %s',
    (serial) => {
      const declared = [device('00364-PR-01', { serial }), device('00361-PR-01', { serial, unit: '00361' })];
      const observed = [seen('d-1', { serial, unit: '00337' })];
      expect(short({ declared, observed }).map(([kind]) => kind)).toEqual([
        'declaredNeverSeen',
        'declaredNeverSeen',
        'seenNotDeclared',
      ]);
    },
  );

  test('matches by tag as a label, and by MAC, but not for certain alone', () => {
    const declared = [
      device('00364-PC-01', { kind: 'pc' }),
      device('00364-PC-02', { kind: 'pc', mac: '00:1b:63:84:45:e6' }),
    ];
    const observed = [
      seen('a-1', { kind: 'pc', labels: ['00364-pc-01'] }),
      seen('a-2', { kind: 'pc', macs: ['001B638445E6'] }),
    ];
    expect(short({ declared, observed })).toEqual([
      ['match', '00364-PC-01', 'a-1', false],
      ['match', '00364-PC-02', 'a-2', false],
    ]);
  });

  test('never matches by a MAC that is made up on the spot or shared', () => {
    const declared = [device('X', { unit: '00361', mac: '02:00:00:00:00:01' })];
    expect(short({ declared, observed: [seen('d-1', { macs: ['02:00:00:00:00:01'] })] }).map(([kind]) => kind)).toEqual(
      ['declaredNeverSeen', 'seenNotDeclared'],
    );
  });

  test('proposes the only printer of a unit for the only one that is seen there, and never for certain', () => {
    const declared = [device('00364-PR-01')];
    expect(short({ declared, observed: [seen('d-1', { model: 'Brother' })] })).toEqual([
      ['match', '00364-PR-01', 'd-1', false],
    ]);
  });

  test('leaves printers that look alike to people', () => {
    const declared = [device('00364-PR-01', { model: 'M404' }), device('00364-PR-02', { model: 'M404' })];
    const observed = [seen('d-1', { model: 'M404' }), seen('d-2', { model: 'M404' })];
    expect(short({ declared, observed }).map(([kind]) => kind)).toEqual([
      ...['declaredNeverSeen', 'declaredNeverSeen'],
      ...['seenNotDeclared', 'seenNotDeclared'],
    ]);
    expect(codes({ declared, observed }).flat()).toEqual(['many_alike', 'many_alike', 'many_alike', 'many_alike']);
  });

  test('says that a device is seen in another unit, and moves nothing by itself', () => {
    const observed = [seen('d-1', { serial: 'VNB3K12345', unit: '00361' })];
    expect(short({ observed })).toEqual([['moved', '00364-PR-01', 'd-1', false]]);
  });

  test('knows a device again that was matched before, wherever it is', () => {
    const links = [{ declared: '00364-PR-01', observed: 'd-1' }];
    expect(short({ observed: [seen('d-1')], links })).toEqual([]);
    expect(short({ observed: [seen('d-1', { unit: '00361' })], links })).toEqual([
      ['moved', '00364-PR-01', 'd-1', true],
    ]);
  });

  test('takes a printer that two agents of a unit see for one', () => {
    const serial = 'VNB3K12345';
    const observed = [seen('d-1', { serial }), seen('d-2', { serial, agent: 'a-2' })];
    expect(short({ observed }).map(([kind]) => kind)).toEqual(['match', 'match']);
  });

  test('calls one serial in two units a conflict, and two records of one serial as well', () => {
    const serial = 'VNB3K12345';
    const twice = [seen('d-1', { serial }), seen('d-2', { serial, unit: '00361' })];
    expect(planReconcile({ ...quiet, observed: twice })).toMatchObject([
      {
        kind: 'conflict',
        declared: { tag: '00364-PR-01' },
        observed: { id: 'd-1' },
        rivals: { observed: [{ id: 'd-2' }] },
      },
    ]);
    const declared = [printer, device('00364-PR-02', { serial })];
    expect(planReconcile({ ...quiet, declared, observed: [seen('d-1', { serial })] })).toMatchObject([
      { kind: 'conflict', rivals: { declared: [{ tag: '00364-PR-02' }] } },
    ]);
  });

  test('does not propose again what a person refused', () => {
    const observed = [seen('d-1', { serial: 'VNB3K12345' })];
    expect(short({ observed, refused: [{ declared: '00364-PR-01', observed: 'd-1' }] }).map(([kind]) => kind)).toEqual([
      'declaredNeverSeen',
      'seenNotDeclared',
    ]);
  });

  test('counts a different serial against a match, whatever else agrees', () => {
    const observed = [seen('d-1', { serial: 'OTHER-9999', model: 'M404', labels: ['00364-PR-01'] })];
    expect(short({ observed }).map(([kind]) => kind)).toEqual(['declaredNeverSeen', 'seenNotDeclared']);
  });

  test('says whether nobody looks or nobody saw', () => {
    expect(codes({})).toEqual([['no_record']]);
    expect(codes({ watched: new Set() })).toEqual([['no_agent']]);
  });

  test('tells of every record and every device exactly once or not at all, in any order the same', () => {
    const words = fc.constantFrom(null, 'AAAA1', 'BBBB2', 'CCCC3');
    const units = fc.constantFrom('00364', '00361');
    const rows = fc.array(fc.record({ serial: words, model: words, unit: units }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, rows, (books, sight) => {
        const declared = books.map((row, index) => device(`T${index}`, row));
        const observed = sight.map((row, index) => seen(`d-${index}`, row));
        const proposals = planReconcile({ ...quiet, declared, observed });
        const shuffled = planReconcile({ ...quiet, declared: declared.toReversed(), observed: observed.toReversed() });
        expect(shuffled.map(({ id }) => id)).toEqual(proposals.map(({ id }) => id));
        const records = proposals.flatMap((one) => [...(one.declared ? [one.declared] : []), ...one.rivals.declared]);
        const devices = proposals.flatMap((one) => [...(one.observed ? [one.observed] : []), ...one.rivals.observed]);
        expect(new Set(records)).toEqual(new Set(declared));
        expect(new Set(devices)).toEqual(new Set(observed));
        const lone = proposals.filter(({ kind }) => kind === 'declaredNeverSeen').map((one) => one.declared);
        const paired = proposals.filter(({ kind }) => kind !== 'declaredNeverSeen').map((one) => one.declared);
        expect(lone.filter((row) => paired.includes(row))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
