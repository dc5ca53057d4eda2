import { type Device, type Installation, loadInstallation, saveInstallation } from '@motcua/inventory';
import { describe, expect, test } from 'vitest';
import { audit, describeReason } from '../src/index.ts';
import { demo, scheme } from './support/builtin.ts';

const installation = demo();
const packs = [scheme()];
const asOf = '2022-06-30';
const onBooks = audit({ installation, packs, asOf });
const notMet = (result: typeof onBooks) => Object.fromEntries(result.standards.map((row) => [row.id, row.notMet]));

describe('the audit of hanoi-2022-06-30', () => {
  test('finds what the press counted: 70, 39, 60 and 400 of 627', () => {
    expect(onBooks.units).toBe(627);
    expect(notMet(onBooks)).toEqual({
      'OSS-AREA-40': 70,
      'OSS-CITPC': 400,
      'OSS-COPY-1': 169,
      'OSS-PC-1': 39,
      'OSS-QUEUE-1': 362,
      'OSS-RATE': 444,
      'OSS-SCAN-1': 60,
      'OSS-SCAN-DIG': 0,
    });
  });

  test('finds 128 broken devices in 112 units', () => {
    expect(onBooks.broken).toEqual({ devices: 128, units: 112 });
  });

  test('finds 582 units that fail at least one of the seven rules', () => {
    const failing = onBooks.findings.filter(({ answer }) => answer === 'not_met').map(({ unit }) => unit);
    expect(new Set(failing).size).toBe(582);
  });

  test('does not know about digitising anywhere, and names the fact that is missing', () => {
    const row = onBooks.standards.find(({ id }) => id === 'OSS-SCAN-DIG');
    expect(row).toMatchObject({ met: 0, notMet: 0, unknown: 627, notApplicable: 0 });
    const finding = onBooks.findings.find(({ unit, standard }) => unit === '00364' && standard === 'OSS-SCAN-DIG');
    expect(finding).toMatchObject({ answer: 'unknown', have: 2, want: null, shortfall: null });
    expect(finding?.reason).toBe('missing-fact: unit.digitisingOfficers');
    expect(describeReason(finding?.reason ?? '').vi).toBe('Chưa có dữ liệu: Số cán bộ số hóa hồ sơ');
  });

  test('names the pack, says that the data are simulated, and has nothing out of force', () => {
    expect(onBooks).toMatchObject({ asOf, simulated: true, usable: false, notInForce: [] });
    expect(onBooks.packs).toEqual([{ name: 'hanoi-2022-draft-scheme', version: '1.0.0' }]);
  });

  test('gives have, want and shortfall for Đông Anh, which has 8 PCs for 16 officers', () => {
    const finding = onBooks.findings.find(({ unit, standard }) => unit === '017' && standard === 'OSS-PC-1');
    expect(finding).toEqual({
      unit: '017',
      unitName: 'Huyện Đông Anh',
      standard: 'OSS-PC-1',
      answer: 'not_met',
      have: 8,
      want: 16,
      shortfall: 8,
      reason: null,
      source: 'Dự thảo Đề án 2022 (Hànộimới, 2022)',
      waiver: null,
    });
  });

  test('lists only what is not met or unknown, unless everything is asked for', () => {
    expect(new Set(onBooks.findings.map(({ answer }) => answer))).toEqual(new Set(['not_met', 'unknown']));
    expect(audit({ installation, packs, asOf, all: true }).findings).toHaveLength(627 * 8);
  });

  test('lists findings by unit and standard, whatever the order of the register', () => {
    const keys = onBooks.findings.map(({ unit, standard }) => `${unit} ${standard}`);
    expect(keys).toEqual(keys.toSorted());
    const reversed = {
      ...installation,
      units: installation.units.toReversed(),
      devices: installation.devices.toReversed(),
    };
    expect(audit({ installation: reversed, packs, asOf })).toEqual(onBooks);
  });

  test('is the same bytes when the YAML of the register comes in any order', () => {
    const documents = saveInstallation(installation).split('---\n');
    const shuffled = documents.map((text, index) => ({ path: `${(index * 7919) % documents.length}.yaml`, text }));
    const files = shuffled.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const again = audit({ installation: loadInstallation(files), packs, asOf });
    expect(JSON.stringify(again)).toBe(JSON.stringify(onBooks));
  }, 60_000);

  test('finds more lacking when only working devices count, and never less', () => {
    const usable = notMet(audit({ installation, packs, asOf, usable: true }));
    expect(usable).toEqual({
      ...notMet(onBooks),
      'OSS-CITPC': 402,
      'OSS-COPY-1': 177,
      'OSS-PC-1': 73,
      'OSS-QUEUE-1': 368,
      'OSS-RATE': 447,
      'OSS-SCAN-1': 67,
    });
  });
});

describe('as of a day', () => {
  test('before the scheme no standard of it is asked, and the audit says which', () => {
    const before = audit({ installation, packs, asOf: '2018-06-20' });
    expect(before).toMatchObject({
      packs: [],
      units: 0,
      standards: [],
      findings: [],
      broken: { devices: 0, units: 0 },
    });
    expect(before.notInForce).toHaveLength(8);
  });

  test.each([
    { asOf: '2025-06-30', asked: true },
    { asOf: '2025-07-01', asked: false },
  ])('the PC for citizens ends with its decree: asked on $asOf is $asked', ({ asOf: date, asked }) => {
    const { standards, notInForce } = audit({ installation, packs, asOf: date });
    expect(standards.some(({ id }) => id === 'OSS-CITPC')).toBe(asked);
    expect(notInForce.some(({ id }) => id === 'OSS-CITPC')).toBe(!asked);
  });

  test('a device counts from its first day to the day before its last', () => {
    const [unit] = installation.units;
    const [device] = installation.devices;
    if (unit === undefined || device === undefined) throw new TypeError('the demo is empty');
    const scanner: Device = { ...device, kind: 'scanner', validFrom: '2023-01-01', validTo: '2024-01-01' };
    const one: Installation = { ...installation, units: [unit], devices: [scanner] };
    const lacks = (date: string) => notMet(audit({ installation: one, packs, asOf: date }))['OSS-SCAN-1'];
    expect([lacks('2022-12-31'), lacks('2023-01-01'), lacks('2023-12-31'), lacks('2024-01-01')]).toEqual([1, 0, 0, 1]);
  });
});

describe('which devices count', () => {
  const [unit] = installation.units;
  const [device] = installation.devices;
  if (unit === undefined || device === undefined) throw new TypeError('the demo is empty');
  const met = (status: Device['status'], usable: boolean) => {
    const one = { ...installation, units: [unit], devices: [{ ...device, kind: 'scanner', status } as Device] };
    return audit({ installation: one, packs, asOf, usable }).standards.find(({ id }) => id === 'OSS-SCAN-1')?.met === 1;
  };

  test.each([
    { status: 'in_use', onTheBooks: true, works: true },
    { status: 'degraded', onTheBooks: true, works: true },
    { status: 'broken', onTheBooks: true, works: false },
    { status: 'repairing', onTheBooks: true, works: false },
    { status: 'in_stock', onTheBooks: true, works: false },
    { status: 'waiting_liquidation', onTheBooks: true, works: false },
    { status: 'liquidated', onTheBooks: false, works: false },
  ] as const)('$status: on the books $onTheBooks, usable $works', ({ status, onTheBooks, works }) => {
    expect([met(status, false), met(status, true)]).toEqual([onTheBooks, works]);
  });
});
